import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Say } from "./en-forecast.ts";

/** The words of the forecast screens in the reader's language. */
export function useForecastText(): Say {
  const { t } = useTranslation("forecast");
  return useCallback<Say>(
    // i18next's type asks for the places of all keys at once when the key is a union; `Say` has checked the key.
    (key, values) => String(t(key, { ...values } as never)),
    [t],
  );
}
