import { useId, useState } from "react";
import { chooseScope, currentScope, isScope, usedSlugs } from "./scope";
import { WhoIsHere } from "./WhoIsHere";

export function ScopePicker() {
  const [text, setText] = useState(currentScope);
  const [slugs, setSlugs] = useState(usedSlugs);
  const id = useId();

  function type(typed: string) {
    setText(typed);
    if (isScope(typed)) chooseScope(typed);
  }

  return (
    <div className="scope">
      <label htmlFor={id}>Scope</label>
      <input
        id={id}
        list={`${id}-known`}
        value={text}
        onChange={(event) => type(event.currentTarget.value.trim())}
        onFocus={() => setSlugs(usedSlugs())}
        aria-invalid={!isScope(text)}
        aria-describedby={`${id}-hint`}
        placeholder="none"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <datalist id={`${id}-known`}>
        <option value="admin" />
        {slugs.map((slug) => (
          <option key={slug} value={slug} />
        ))}
      </datalist>
      <p id={`${id}-hint`} role="status">
        {isScope(text)
          ? "a workspace’s slug, admin, preview:<id>, or nothing"
          : `Not a scope: ${currentScope() || "none"} stays in use.`}
      </p>
      <WhoIsHere scope={isScope(text) ? text : currentScope()} />
    </div>
  );
}
