// Files between phones: what was chosen, what a camera sees, and the codes that another camera reads.
// Rust sees it through src/state/crossing.rs.

/** Larger than any file of ours can be. */
const MOST = 2_000_000;

/** The text of a chosen file; nothing when it is too large to be one of ours. */
export const textOf = (file) => (file.size > MOST ? Promise.resolve() : file.text());

// --- the codes' program, in a worker: fetched when somebody shows or scans ---------------------

let worker;
let asked = 0;
const waiting = new Map();

function ask(url, op, ...given) {
  if (!worker) {
    worker = new Worker(url, { type: "module" });
    worker.onmessage = ({ data: { id, answer, error } }) => {
      const [resolve, reject] = waiting.get(id) ?? [];
      waiting.delete(id);
      error === undefined ? resolve?.(answer) : reject?.(error);
    };
    // It could not be fetched: whoever asks again gets a new one.
    worker.onerror = (event) => {
      event.preventDefault?.();
      worker = undefined;
      for (const [, reject] of waiting.values()) reject("worker");
      waiting.clear();
    };
  }
  const id = ++asked;
  return new Promise((resolve, reject) => {
    waiting.set(id, [resolve, reject]);
    worker.postMessage({ id, op, given }, given.filter((one) => one instanceof ArrayBuffer));
  });
}

/** The codes of a file, as JSON. */
export const codes = (url, text) => ask(url, "codes", text);

/** Forgets what was scanned. */
export const begin = (url) => ask(url, "begin");

const canvas = () => document.createElement("canvas").getContext("2d", { willReadFrequently: true });

function pixels(context, image, width, height, most) {
  const scale = Math.min(1, most / Math.max(width, height));
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  Object.assign(context.canvas, { width: w, height: h });
  context.drawImage(image, 0, 0, w, h);
  return [context.getImageData(0, 0, w, h).data.buffer, w, h];
}

/** What stands in a photograph or a screenshot, and what is still missing, as JSON. */
export async function picture(url, file) {
  const image = await createImageBitmap(file);
  try {
    return await ask(url, "picture", ...pixels(canvas(), image, image.width, image.height, 3000), true);
  } finally {
    image.close();
  }
}

// --- the camera -----------------------------------------------------------------------------------

/** Browsers give a camera to https and to this very machine only. */
export const hasCamera = () => !!navigator.mediaDevices?.getUserMedia;

/** The browser's own reader, where it has one that works. */
async function reader() {
  try {
    const formats = await BarcodeDetector.getSupportedFormats();
    return formats.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : undefined;
  } catch {
    // None, or one whose service is missing on this phone.
  }
}

let running;

export function stopCamera() {
  for (const track of running?.stream?.getTracks() ?? []) track.stop();
  running = undefined;
}

/** Shows the camera in `video`, and tells after each look what is still missing, until it is stopped. */
export async function camera(url, video, tell) {
  stopCamera();
  const mine = (running = {});
  const wanted = { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 960 } };
  const stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
  mine.stream = stream;
  if (running !== mine) {
    for (const track of stream.getTracks()) track.stop();
    return;
  }
  video.srcObject = stream;
  await video.play();
  let detector = await reader();
  const context = canvas();
  (async () => {
    while (running === mine && video.isConnected) {
      let told;
      try {
        if (detector) {
          const found = await detector.detect(video);
          told = await ask(url, "texts", found.map((one) => one.rawValue).join("\n"));
        } else {
          told = await ask(url, "picture", ...pixels(context, video, video.videoWidth, video.videoHeight, 1280), false);
        }
      } catch {
        // A reader that is there and does not work: our own from now on. The next frame comes soon.
        detector = undefined;
      }
      if (told && running === mine) tell(told);
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
    if (running === mine) stopCamera();
  })();
}
