'use strict';

const { spawn } = require('node:child_process');
const { MessageLines } = require('./messageLines');

const LAST_WORDS = 2000;
const PATIENCE = 2000;

/** Told to whoever waits for an answer of a kernel process that ended, or that did not start. */
class KernelEnded extends Error {
  /** @param {{ code?: number | null, signal?: string | null, fault?: Error, lastWords: string }} end */
  constructor(end) {
    super(describe(end));
    this.name = 'KernelEnded';
    this.lastWords = end.lastWords;
    this.didNotStart = end.fault !== undefined;
  }
}

function describe({ code, signal, fault }) {
  if (fault) return `The kernel did not start: ${fault.message}.`;
  const how = signal ? ` by signal ${signal}` : code > 128 && code < 160 ? ` with exit code ${code} (signal ${code - 128})` : ` with exit code ${code}`;
  return `The kernel process ended${how}.`;
}

/**
 * A process `asl kernel`: Jupyter's messages go in and come out as lines of JSON.
 */
class KernelProcess {
  #child;
  #sent = 0;
  #asked = new Map();
  #lastWords = '';
  #ended;

  /** Told of text that something wrote past the protocol. */
  onStrayText = () => {};

  /** @param {{ command: string, args: string[], cwd: string, env?: Record<string, string> }} start */
  constructor({ command, args, cwd, env }) {
    this.#child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'pipe', windowsHide: true });
    const lines = new MessageLines(message => this.#take(message), text => this.onStrayText(text));
    this.#child.stdout.on('data', chunk => lines.push(chunk));
    this.#child.stdout.on('end', () => lines.end());
    // The first words name the cause; a stack overflow goes on for a long time after.
    this.#child.stderr.on('data', chunk => { this.#lastWords += chunk.toString().slice(0, LAST_WORDS - this.#lastWords.length); });
    // A write to a process that is gone fails here; its end tells the rest.
    this.#child.stdin.on('error', () => {});
    this.#ended = new Promise(resolve => {
      this.#child.on('error', fault => resolve({ fault }));
      // A child of the process may hold its streams open after its end.
      this.#child.on('exit', (code, signal) => setTimeout(resolve, PATIENCE, { code, signal }).unref());
      this.#child.on('close', (code, signal) => resolve({ code, signal }));
    }).then(end => this.#finish(end));
  }

  /** The process' number; undefined when it did not start. */
  get pid() {
    return this.#child.pid;
  }

  /** Fulfilled with the cause when the process has ended, however it did. */
  get ended() {
    return this.#ended;
  }

  /**
   * Sends a request.
   * @param {string} type For instance `execute_request`.
   * @param {object} content
   * @param {{ channel?: string, metadata?: object, onMessage?: (message: any) => void }} [options] `onMessage` is told of
   * every message that belongs to the request, also of those that come after the reply.
   * @returns {Promise<any>} The content of the reply; rejected with KernelEnded.
   */
  request(type, content, { channel = 'shell', metadata = {}, onMessage } = {}) {
    const id = `vscode-${++this.#sent}`;
    if (type === 'execute_request') this.#lastWords = '';
    return new Promise((resolve, reject) => {
      if (this.end) {
        reject(new KernelEnded(this.end));
        return;
      }
      this.#asked.set(id, { resolve, reject, onMessage, reply: type.replace('_request', '_reply') });
      const header = { msg_id: id, msg_type: type, session: 'vscode' };
      this.#child.stdin.write(`${JSON.stringify({ header, parent_header: {}, metadata, content, channel })}\n`);
    });
  }

  /** Asks the process to end, and makes it end when it does not. */
  async shutDown() {
    this.request('shutdown_request', { restart: false }, { channel: 'control' }).catch(() => {});
    this.#child.stdin.end();
    const timer = setTimeout(() => this.kill(), PATIENCE);
    await this.#ended;
    clearTimeout(timer);
  }

  /** Ends the process at once. */
  kill() {
    this.#child.kill('SIGKILL');
  }

  #take(message) {
    const asked = this.#asked.get(message.parent_header?.msg_id);
    if (asked === undefined) return;
    if (message.header.msg_type === asked.reply) {
      asked.resolve(message.content);
      if (asked.onMessage === undefined) this.#asked.delete(message.parent_header.msg_id);
    } else {
      asked.onMessage?.(message);
    }
  }

  #finish(end) {
    this.end = { ...end, lastWords: this.#lastWords.trim() };
    for (const asked of this.#asked.values()) asked.reject(new KernelEnded(this.end));
    this.#asked.clear();
    return this.end;
  }
}

module.exports = { KernelEnded, KernelProcess };
