import type { ReactNode } from "react";

/** A target for a wet thumb: at least 64 px high, words only. */
export function GuideButton(props: {
  readonly children: ReactNode;
  readonly kind?: "main" | "plain" | "alarm" | "flag" | "quiet";
  readonly isPressed?: boolean;
  readonly event?: string;
  readonly onPress: () => void;
}): ReactNode {
  const pressed = props.isPressed === undefined ? {} : { "aria-pressed": props.isPressed };
  return (
    <button
      type="button"
      className="gd-button"
      data-kind={props.kind ?? "plain"}
      data-event={props.event}
      onClick={props.onPress}
      {...pressed}
    >
      {props.children}
    </button>
  );
}
