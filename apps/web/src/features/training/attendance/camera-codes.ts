import { type RefObject, useEffect, useRef, useState } from 'react';

/** The reader of codes that browsers bring along (Chrome on Android, Edge); TypeScript does not know it yet. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
}
const detectorClass = (): DetectorClass | undefined => (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Whether this browser reads codes from a camera. */
export const cameraReads = (): boolean => detectorClass() !== undefined && navigator.mediaDevices !== undefined;

const EACH_MS = 250;
/** The same code held before the camera is told once in so many milliseconds. */
const AGAIN_MS = 4_000;

/** Films into the element and tells each code that is seen. @returns whether the camera was refused */
export function useCameraCodes(video: RefObject<HTMLVideoElement | null>, onCode: (text: string) => void): boolean {
  const [refused, setRefused] = useState(false);
  const tell = useRef(onCode);
  tell.current = onCode;
  useEffect(() => {
    const Class = detectorClass();
    if (Class === undefined) return;
    const detector = new Class({ formats: ['qr_code'] });
    const seen = new Map<string, number>();
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setInterval> | undefined;
    let over = false;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const look = async () => {
      if (video.current === null || video.current.readyState < 2) return;
      const codes = await detector.detect(video.current).catch(() => []);
      for (const { rawValue } of codes) {
        const now = Date.now();
        if (now - (seen.get(rawValue) ?? 0) < AGAIN_MS) continue;
        seen.set(rawValue, now);
        tell.current(rawValue);
      }
    };
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' }, audio: false })
      .then(async (opened) => {
        stream = opened;
        if (over || video.current === null) return stop();
        video.current.srcObject = opened;
        await video.current.play();
        timer = setInterval(() => void look(), EACH_MS);
      })
      .catch(() => setRefused(true));
    return () => {
      over = true;
      clearInterval(timer);
      stop();
    };
  }, [video]);
  return refused;
}
