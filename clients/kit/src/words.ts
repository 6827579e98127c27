/** Every word that the kit says by itself. */
const english = {
  loading: "Loading…",
  failed: "Something went wrong on our side.",
  unreachable: "The server cannot be reached. Check your connection.",
  requestId: (id: string) => `Request ${id}`,
  retry: "Try again",
  loadMore: "Load more",
  skipToContent: "Skip to content",
  theme: "Theme",
  themeSystem: "System",
  themeLight: "Light",
  themeDark: "Dark",
  required: "Please fill this in.",
  badEmail: "This does not look like an e-mail address.",
  badCode: "The code has six digits.",
  email: "E-mail address",
  sendLink: "E-mail me a link",
  checkMail: "Check your mail",
  linkOnItsWay: (email: string) => `If ${email} is on file, a link is on its way.`,
  enterCode: "Open the link, or type the six digits from the mail here.",
  code: "Six-digit code",
  continueWithCode: "Continue",
  otherAddress: "Use another address",
  linkFor: (email: string) => `This link signs in ${email}.`,
  replaces: (email: string) => `${email} is signed in with this browser and will be signed out.`,
  linkUsed: "This link was used already",
  linkUsedText: "A link works once. We can send a new one to the same address.",
  linkExpired: "This link has expired",
  linkExpiredText: "Links live for a short time only. We can send a new one to the same address.",
  sendNewLink: "Send me a new link",
  newLinkSent: "A link is on its way",
  newLinkSentText: "Look into your mail, and into the spam folder if it takes longer than a minute.",
  linkUnknown: "This link does not work",
  linkUnknownText: "It may be incomplete, or a newer one may have taken its place.",
  goToSignIn: "Go to sign-in",
};

export type Words = typeof english;

/** Asked for at each use, so that another language can take the place of this one. */
export const words = (): Words => english;
