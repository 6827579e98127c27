/** What the portal says before anybody is signed in: loaded without the words of its pages. */
export const englishSignIn = {
  "frame.poweredBy": "Powered by Portico",
  "preview.windowTitle": "Preview: {{ title }}",
  "preview.over": "This preview has ended",
  "preview.overText": "A preview ends after an hour, and when you sign out. Start another one from the client's page.",
  "preview.toClients": "Go to clients",
  "signIn.title": "Sign in to your portal",
  "signIn.intro": "Enter the email address that {{ business }} writes to. We send you a link; there is no password.",
  "signIn.EXPIRED": "Your session has ended after 30 days. Please sign in again.",
  "signIn.SIGNED_OUT": "You are signed out.",
  "signIn.REVOKED":
    "Access ended. {{ business }} has closed your session. If your portal is still open to you, you can ask for a new link.",
  "enter.title": "Welcome to {{ business }}",
  "enter.intro": "Continue to your {{ business }} portal.",
  "enter.action": "Continue to the portal",
  "missing.workspace": "There is no portal here",
  "missing.workspaceText": "Check the address, or open the link from your mail again.",
};
