// Judges every file of a corpus where the page judges them: in a worker.
import { TrustList, verify } from "/pkg/browser.js";

self.onmessage = async ({ data: { day, list, names } }) => {
  const trusted = TrustList.parse(new TextEncoder().encode(list));
  const corpus = new DataView(await (await fetch("/corpus")).arrayBuffer());
  const verdicts = [];
  for (let at = 0, file = 0; at < corpus.byteLength; file += 1) {
    const length = corpus.getUint32(at);
    const bytes = new Uint8Array(corpus.buffer, at + 4, length);
    verdicts.push([verify(bytes, names[file], day), trusted.verify(bytes, names[file], day)].map((verdict) => JSON.stringify(verdict)));
    at += 4 + length;
  }
  self.postMessage(verdicts);
};
self.postMessage("ready");
