'use strict';

const { CellRun } = require('./cellRun');
const { kernelOfCell, metadataOf, sourceOf } = require('./cellRequest');
const { KernelEnded, KernelProcess } = require('./kernelProcess');

/** How long a kernel may take to end itself when a cell does not stop; it gives the cell two seconds. */
const INTERRUPT_PATIENCE = 6000;

/** How much is shown of what a kernel said last: the cause stands first, the runtime's own calls follow. */
const LINES_OF_LAST_WORDS = 8;

const GONE = 'What the cells had declared is gone. Run them again from the top: that starts a new kernel.';

/** The kernel process of one notebook, and the cells that wait for it. */
class NotebookSession {
  #host;
  #process;
  #starting;
  #queue = [];
  #running;
  #working = false;
  #displays = new Map();
  #ran = new Map();
  #ended = new Map();
  #skipped = new Map();
  #hasAnswered = false;
  #stopped = new WeakSet();

  /**
   * @param {{ start: () => Promise<{ command: string, args: string[], cwd: string }>, items: import('./outputItems').OutputItems,
   *   log: (text: string) => void, folder: () => string, changed: () => void }} host `start` says how a kernel is started, or
   *   throws a reason that a reader understands; `changed` is told when a cell has begun or ended, and when the kernel has answered first or ended.
   */
  constructor(host) {
    this.#host = host;
  }

  get isBusy() {
    return this.#working;
  }

  get isAlive() {
    return this.#process !== undefined;
  }

  /** True when the cell ran well in this session, as it stands now or as it stood then. */
  hasRun(cell) {
    return this.#ran.has(cell);
  }

  /** True when the cell ran well in this session as it stands now. */
  hasRunAsItIs(cell) {
    return this.#ran.get(cell) === sourceOf(cell);
  }

  /**
   * How a cell and its outputs stand to each other and to the kernel.
   * @returns {{ is: 'starting' | 'running' | 'skipped' | 'fresh' | 'changed' | 'not run', failed?: number }}
   */
  conditionOf(cell) {
    if (this.#running?.cell === cell) return { is: this.#hasAnswered ? 'running' : 'starting' };
    if (this.#queue.some(run => run.cell === cell)) return { is: 'running' };
    if (this.#skipped.has(cell)) return { is: 'skipped', failed: this.#skipped.get(cell) };
    if (!this.#ended.has(cell)) return { is: 'not run' };
    return { is: this.#ended.get(cell) === sourceOf(cell) ? 'fresh' : 'changed' };
  }

  /**
   * Runs cells one after the other; when one fails, those behind it are not run.
   * @param {any} controller
   * @param {any[]} cells
   */
  run(controller, cells) {
    for (const cell of cells) {
      this.#skipped.delete(cell);
      this.#queue.push(new CellRun(controller, cell, { items: this.#host.items, displays: this.#displays, log: this.#host.log }));
    }
    if (!this.#working) this.#work();
  }

  /** Asks the running cell to stop; a kernel that does not answer is ended. */
  async interrupt() {
    this.#drop();
    const process = this.#process;
    if (process === undefined || this.#running === undefined) return;
    const run = this.#running;
    process.request('interrupt_request', {}, { channel: 'control' }).catch(() => {});
    setTimeout(() => { if (this.#running === run && this.#process === process) process.kill(); }, INTERRUPT_PATIENCE).unref();
  }

  /** Ends the kernel; the next cell that runs starts another. */
  async stop() {
    this.#drop();
    this.#forgetAll();
    const process = this.#process;
    this.#process = undefined;
    if (process !== undefined) this.#stopped.add(process);
    await process?.shutDown();
    this.#host.changed();
  }

  /**
   * Asks the kernel something about the notebook, when it runs and has time.
   * @returns {Promise<any>} The reply; undefined when there is none.
   */
  async askOfAll(type, content) {
    if (this.#working || this.#process === undefined) return undefined;
    try {
      return await this.#process.request(type, content);
    } catch (error) {
      this.#host.log(error.message);
      return undefined;
    }
  }

  /**
   * Asks the kernel something about a cell that is being written.
   * @param {string} type
   * @param {any} cell
   * @param {object} content
   * @param {{ mayStart: boolean }} options Whether a kernel is started for it.
   * @returns {Promise<any>} The reply; undefined when there is no kernel, or it is busy, or it ended.
   */
  async ask(type, cell, content, { mayStart }) {
    if (this.#working || (!mayStart && this.#process === undefined)) return undefined;
    try {
      const process = await this.#started();
      return this.#working ? undefined : await process.request(type, content, { metadata: metadataOf(cell, this.#host.folder()) });
    } catch (error) {
      this.#host.log(error.message);
      return undefined;
    }
  }

  async #work() {
    this.#working = true;
    try {
      for (let run = this.#queue.shift(); run !== undefined; run = this.#queue.shift()) {
        if (!await this.#runOne(run)) this.#drop(run.cell.index + 1);
        this.#host.changed();
      }
    } finally {
      this.#working = false;
      this.#host.changed();
    }
  }

  async #runOne(run) {
    this.#running = run;
    this.#forget(run.cell);
    run.start();
    const source = sourceOf(run.cell);
    try {
      if (source.trim() === '') {
        run.end(undefined);
        return true;
      }
      this.#host.changed();
      const reply = await this.#execute(run, source);
      if (reply.status === 'ok') this.#ran.set(run.cell, source);
      this.#ended.set(run.cell, source);
      run.end(reply.status === 'ok');
      // This kernel ends because the cell did not stop; the next cell is for the next one.
      if (reply.ename === 'Interrupted') await Promise.race([this.#process?.ended, new Promise(resolve => setTimeout(resolve, INTERRUPT_PATIENCE))]);
      return reply.status === 'ok';
    } catch (error) {
      run.fail(failureOf(error));
      run.end(false);
      this.#ended.set(run.cell, source);
      return false;
    } finally {
      this.#running = undefined;
    }
  }

  async #execute(run, source) {
    const process = await this.#started();
    process.onStrayText = text => run.print('stdout', text);
    const content = { code: source, silent: false, store_history: true, user_expressions: {}, allow_stdin: false, stop_on_error: true };
    const metadata = metadataOf(run.cell, this.#host.folder(), this.#ahead(run.cell));
    try {
      return await process.request('execute_request', content, { metadata, onMessage: message => this.#take(run, message) });
    } catch (error) {
      throw this.#stopped.has(process) ? new Error('The kernel was stopped while this cell ran.') : error;
    }
  }

  #take(run, message) {
    if (!this.#hasAnswered) {
      this.#hasAnswered = true;
      this.#host.changed();
    }
    run.take(message);
  }

  /** The kernels that the waiting cells need, told once, so that slow ones start beside the first cell. */
  #ahead(cell) {
    return this.#ran.size > 0 ? [] : [...new Set(this.#queue.map(run => kernelOfCell(run.cell)))].filter(kernel => kernel !== kernelOfCell(cell));
  }

  /** The process; a cell and a question that come at once start one, not two. */
  async #started() {
    if (this.#process !== undefined) return this.#process;
    this.#starting ??= this.#launch().finally(() => { this.#starting = undefined; });
    return this.#starting;
  }

  async #launch() {
    const start = await this.#host.start();
    const process = new KernelProcess(start);
    this.#process = process;
    this.#hasAnswered = false;
    this.#host.log(`Kernel ${process.pid ?? '(not started)'}: ${[start.command, ...start.args].join(' ')}`);
    process.ended.then(end => {
      this.#host.log(`Kernel ${process.pid ?? '(not started)'} ended${end.lastWords ? `: ${end.lastWords}` : '.'}`);
      if (this.#process === process) {
        this.#process = undefined;
        this.#forgetAll();
      }
      this.#host.changed();
    });
    return process;
  }

  /** @param {number} [failed] The cell that failed, counted from 1, because of which the others are not run. */
  #drop(failed) {
    for (const run of this.#queue.splice(0)) {
      run.end(undefined);
      if (failed !== undefined) this.#skipped.set(run.cell, failed);
    }
  }

  /** A cell that is run anew loses its outputs, so nothing of them can be updated. */
  #forget(cell) {
    this.#ran.delete(cell);
    this.#ended.delete(cell);
    for (const [id, shown] of this.#displays) {
      const others = shown.filter(({ run }) => run.cell !== cell);
      if (others.length > 0) this.#displays.set(id, others);
      else this.#displays.delete(id);
    }
  }

  /** The kernel is gone: no cell has run in the next one. */
  #forgetAll() {
    this.#ran.clear();
    this.#ended.clear();
    this.#skipped.clear();
  }
}

/** What a cell shows when it was not run, or not to its end, in the words of a kernel's error. */
function failureOf(error) {
  if (!(error instanceof KernelEnded)) return { ename: 'Not run', evalue: error.message };
  const evalue = error.didNotStart ? error.message : `${error.message} ${GONE}`;
  return { ename: 'Kernel', evalue, traceback: error.lastWords === '' ? [] : error.lastWords.split('\n').slice(0, LINES_OF_LAST_WORDS) };
}

module.exports = { NotebookSession };
