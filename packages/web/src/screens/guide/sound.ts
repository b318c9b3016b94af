/** A short tone and a short vibration; what a device cannot do is left out silently. */
export interface Signals {
  readonly tone: (frequencyHz: number, lengthS: number) => void;
  readonly buzz: (patternMs: readonly number[]) => void;
  /** Browsers let a page sound only after a press: call it on each press. */
  readonly wake: () => void;
}

/** The signals of this device; `isOn` is asked before each tone. */
export function openSignals(isOn: () => boolean): Signals {
  let audio: AudioContext | null = null;
  const wake = () => {
    if (!isOn() || typeof AudioContext === "undefined") return;
    audio ??= new AudioContext();
    if (audio.state === "suspended") void audio.resume().catch(() => undefined);
  };
  return {
    wake,
    tone(frequencyHz, lengthS) {
      if (!isOn() || audio === null || audio.state !== "running") return;
      const from = audio.currentTime;
      const loudness = audio.createGain();
      const voice = audio.createOscillator();
      voice.frequency.value = frequencyHz;
      // Without a ramp the speaker clicks.
      loudness.gain.setValueAtTime(0, from);
      loudness.gain.linearRampToValueAtTime(0.25, from + 0.05);
      loudness.gain.linearRampToValueAtTime(0, from + lengthS);
      voice.connect(loudness).connect(audio.destination);
      voice.start(from);
      voice.stop(from + lengthS);
    },
    buzz(patternMs) {
      if ("vibrate" in navigator) navigator.vibrate([...patternMs]);
    },
  };
}
