import { SelectField } from "@portico/kit/ui/SelectField";
import { countries, countryName } from "../countries";
import { t } from "../text";

interface CountryFieldProps {
  label: string;
  /** An ISO 3166-1 code; empty for none. */
  value: string;
  error?: string;
  onChange: (code: string) => void;
}

export function CountryField(props: CountryFieldProps) {
  return (
    <SelectField
      label={props.label}
      name="country"
      value={props.value}
      options={["", ...countries]}
      labelOf={(code) => (code ? countryName(code) : t("client.noCountry"))}
      error={props.error}
      onChange={props.onChange}
    />
  );
}
