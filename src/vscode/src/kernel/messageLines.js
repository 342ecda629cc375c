'use strict';

/** How every message's line begins; what stands before that on a line was written by somebody else. */
const START = Buffer.from('{"header":{"msg_id":');
const LF = 0x0a;

/** Cuts a stream of bytes into messages, and into text that something wrote past the protocol. */
class MessageLines {
  #chunks = [];
  #onMessage;
  #onStrayText;

  /**
   * @param {(message: any) => void} onMessage
   * @param {(text: string) => void} onStrayText
   */
  constructor(onMessage, onStrayText) {
    this.#onMessage = onMessage;
    this.#onStrayText = onStrayText;
  }

  /** @param {Buffer} chunk */
  push(chunk) {
    let from = 0;
    for (let lf = chunk.indexOf(LF); lf >= 0; lf = chunk.indexOf(LF, from)) {
      this.#chunks.push(chunk.subarray(from, lf));
      this.#take(Buffer.concat(this.#chunks));
      this.#chunks = [];
      from = lf + 1;
    }
    if (from < chunk.length) this.#chunks.push(chunk.subarray(from));
  }

  /** The stream is at its end. */
  end() {
    if (this.#chunks.length > 0) this.#take(Buffer.concat(this.#chunks));
    this.#chunks = [];
  }

  #take(line) {
    const start = line.indexOf(START);
    const message = start < 0 ? undefined : parse(line.subarray(start));
    if (message === undefined) this.#onStrayText(`${line.toString()}\n`);
    else {
      if (start > 0) this.#onStrayText(line.subarray(0, start).toString());
      this.#onMessage(message);
    }
  }
}

function parse(line) {
  try {
    return JSON.parse(line.toString());
  } catch {
    return undefined;
  }
}

module.exports = { MessageLines };
