import { chooseTheme, type Theme, theme } from "../theme";
import { words } from "../words";

export function ThemeSwitch() {
  return (
    <label class="flex items-center gap-2 text-sm text-muted">
      {words().theme}
      <select
        class="min-h-11 rounded-lg border border-line-strong bg-surface px-2 text-base text-text sm:min-h-9 sm:text-sm"
        value={theme()}
        onChange={(event) => chooseTheme(event.currentTarget.value as Theme)}
      >
        <option value="system">{words().themeSystem}</option>
        <option value="light">{words().themeLight}</option>
        <option value="dark">{words().themeDark}</option>
      </select>
    </label>
  );
}
