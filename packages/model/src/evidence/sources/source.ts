/** What every publication says of itself. */
interface Publication {
  /** First author, year and what was studied, in our words. */
  readonly title: string;
  readonly design: string;
  /** People studied, where known. @unit count */
  readonly participantCount?: number;
}

/** A publication that a parameter, a formula or a claim rests on; without DOI and PMID it says where it is and why. */
export type Source =
  | (Publication & { readonly doi: string; readonly pmid?: string; readonly reference?: string })
  | (Publication & { readonly pmid: string; readonly doi?: never; readonly reference?: string })
  | (Publication & {
      readonly reference: string;
      readonly withoutIdentifier:
        | "congress abstract"
        | "general knowledge"
        | "negative search"
        | "not printed where read"
        | "preprint"
        | "standard"
        | "textbook"
        | "thesis";
      readonly doi?: never;
      readonly pmid?: never;
    });
