import type { SelfTestId } from "@crampcast/model/screening";
import type { ReactNode } from "react";

/** Ground, box and wall in a light line, the body in a heavy one, what is measured or moved in the accent. */
const drawings: Readonly<Record<SelfTestId, ReactNode>> = {
  bridge: (
    <>
      <path className="cc-draw-thing" d="M8 108H232M172 108V72H214V108" />
      <circle className="cc-draw-head" cx="26" cy="94" r="9" />
      <path className="cc-draw-body" d="M38 98L96 76L146 52L182 68" />
      <path className="cc-draw-body" d="M96 76L104 34L134 26" />
      <path className="cc-draw-faint" d="M38 101L96 101L140 74L180 70" />
      <path className="cc-draw-move" d="M96 98V84M90 89L96 82L102 89" />
    </>
  ),
  calf: (
    <>
      <path className="cc-draw-thing" d="M8 112H232M176 8V112" />
      <circle className="cc-draw-head" cx="116" cy="20" r="9" />
      <path className="cc-draw-body" d="M116 31V66M116 40L146 52L174 44M116 66L118 98" />
      <path className="cc-draw-body" d="M116 66L102 86L84 92" />
      <path className="cc-draw-body" d="M118 98L128 111" />
      <path className="cc-draw-move" d="M104 108V94M98 100L104 93L110 100" />
    </>
  ),
  hop: (
    <>
      <path className="cc-draw-thing" d="M8 108H232M40 102V114M196 102V114" />
      <circle className="cc-draw-faint" cx="44" cy="28" r="8" />
      <path className="cc-draw-faint" d="M44 37V66L50 86L40 107M44 66L30 82L22 76" />
      <circle className="cc-draw-head" cx="190" cy="36" r="9" />
      <path className="cc-draw-body" d="M188 46L180 74L200 88L192 107H206M180 74L162 84L152 74M187 54L206 64" />
      <path className="cc-draw-move" d="M46 98C84 60 140 56 180 92M172 92L182 94L184 84" />
    </>
  ),
  wall: (
    <>
      <path className="cc-draw-thing" d="M8 112H232M186 8V112" />
      <circle className="cc-draw-head" cx="112" cy="22" r="9" />
      <path className="cc-draw-body" d="M110 32L106 66L182 74M112 42L150 50L184 42" />
      <path className="cc-draw-body" d="M182 74L138 106H164" />
      <path className="cc-draw-body" d="M106 66L78 86L54 108H70" />
      <path className="cc-draw-move" d="M166 100H184M172 95L166 100L172 105M178 95L184 100L178 105" />
    </>
  ),
};

/** A drawing of a self-test; `label` says in words what it shows. */
export function TestDrawing({ test, label }: { readonly test: SelfTestId; readonly label: string }): ReactNode {
  return (
    <svg className="cc-drawing" viewBox="0 0 240 120" role="img" aria-label={label}>
      {drawings[test]}
    </svg>
  );
}
