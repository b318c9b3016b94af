import { useEffect } from "react";

/** Keeps the screen on while the component is shown, where the device allows it; asks again when the page comes back. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isGone = false;
    const ask = async () => {
      if (!("wakeLock" in navigator) || document.visibilityState !== "visible") return;
      try {
        lock = await navigator.wakeLock.request("screen");
        if (isGone) await lock.release();
      } catch {
        // A low battery or a setting may refuse it; the guide works with a dark screen too.
      }
    };
    const onChange = () => void ask();
    void ask();
    document.addEventListener("visibilitychange", onChange);
    return () => {
      isGone = true;
      document.removeEventListener("visibilitychange", onChange);
      void lock?.release().catch(() => undefined);
    };
  }, []);
}
