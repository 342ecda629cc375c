// VS Code in a browser, driven as its user drives it: by its palette, its keys and its buttons.
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const PATIENCE = 90_000;
export const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
export const must = (holds, words) => { if (!holds) throw new Error(words); };

/** Waits until something holds, and tells in the error what was seen last. */
export async function until(what, look, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (let seen; ;) {
    try {
      seen = await look();
      if (seen) return seen;
    } catch (error) {
      seen = error.message;
    }
    if (Date.now() > end) throw new Error(`Waited in vain for this: ${what}. Seen last: ${JSON.stringify(seen)}`);
    await sleep(150);
  }
}

/** The kernel processes that run in a folder. */
export const kernelsIn = folder => readdirSync('/proc').filter(id => /^\d+$/.test(id)).filter(id => {
  try {
    return /(\/asl|asl\.dll)\0kernel\0/.test(readFileSync(`/proc/${id}/cmdline`, 'utf8')) && readlinkSync(`/proc/${id}/cwd`).startsWith(folder);
  } catch {
    // It ended while we looked.
    return false;
  }
});

export class Workbench {
  static async open(url, folder, shots) {
    await until('code-server answers', () => fetch(url).then(reply => reply.ok));
    const executablePath = process.env.ASL_CHROMIUM
      ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path))
      ?? chromium.executablePath();
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    // Whatever is not on this computer is not there.
    const asked = new Set();
    await page.context().route(address => address.hostname !== '127.0.0.1' && !address.hostname.endsWith('.vscode-resource.vscode-cdn.net') && address.protocol.startsWith('http'), route => {
      asked.add(new URL(route.request().url()).hostname);
      return route.abort();
    });
    await page.goto(`${url}?folder=${encodeURIComponent(folder)}`);
    await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: PATIENCE });
    return Object.assign(new Workbench(), { browser, page, shots, asked });
  }

  async close() {
    await this.browser.close();
  }

  async shoot(name) {
    await this.page.screenshot({ path: join(this.shots, `${name}.png`) });
  }

  /** A command of the palette. */
  async command(title) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await sleep(100);
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name) {
    const tab = this.page.locator('.tab.active').filter({ hasText: name });
    await until(`${name} is in front`, async () => {
      await this.page.keyboard.press('Control+P');
      const input = this.page.locator('.quick-input-widget:visible input.input');
      await input.waitFor({ timeout: 5000 });
      await input.fill(name);
      await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().waitFor({ timeout: 10_000 });
      await sleep(300);
      await this.page.keyboard.press('Enter');
      await tab.waitFor({ timeout: 10_000 });
      return true;
    });
  }

  /** Closes the tab in front. */
  async closeTab() {
    await this.page.locator('.tab.active .tab-actions .action-label').first().click();
  }

  /** A row of the list that the editor offers. */
  async pick(words) {
    await this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row').filter({ hasText: words }).first().click();
  }

  /** Answers the editor's question for a file or a name. */
  async answer(text, { replaces } = {}) {
    const widget = this.page.locator('.quick-input-widget:visible');
    const input = widget.locator('input.input');
    await until('the editor asks', async () => (replaces ?? /^/).test(await input.inputValue()), 20_000);
    // The dialog writes its own proposal once its list has been read, over what was typed before.
    await until('the answer stands', async () => {
      if (await input.inputValue() !== text) await input.fill(text);
      await sleep(1_500);
      return await input.inputValue() === text;
    });
    const ok = widget.getByRole('button', { name: 'OK' });
    if (await ok.count() > 0) await ok.click();
    else await this.page.keyboard.press('Enter');
  }

  /** What stands below a code cell, its marks included. */
  async marksOf(index) {
    await this.goTo(index);
    return (await this.row(index).locator('.cell-statusbar-container').innerText()).replaceAll('\u00a0', ' ');
  }

  async openNotebook(name) {
    await this.openFile(name);
    await this.page.locator('.notebookOverlay .cell-list-container .monaco-list-row.code-cell-row').first().waitFor({ timeout: PATIENCE });
  }

  /** The row of a cell by its place in the notebook, from 0, as far as it is on the screen. */
  row(index) {
    return this.page.locator(`.notebookOverlay:visible .cell-list-container .monaco-list-row[data-index="${index}"]`);
  }

  /** How many cells the notebook has; its first one must be on the screen. */
  async count() {
    return Number(await this.row(0).getAttribute('aria-setsize'));
  }

  /** Goes to a cell by the keys, so that it is on the screen and has the focus; none is being edited then. */
  async goTo(index) {
    const isThere = () => this.row(index).evaluate(row => row.classList.contains('focused'), undefined, { timeout: 500 });
    // A notebook that has just been opened takes the focus back to its first cell.
    return until(`cell ${index} has the focus`, async () => {
      await this.page.locator('.notebookOverlay:visible .cell-list-container .monaco-list').first().focus();
      await this.page.keyboard.press('Control+Home');
      for (let i = 0; i < index; i++) await this.page.keyboard.press('ArrowDown');
      await sleep(100);
      return await isThere() && this.row(index);
    }, 15_000);
  }

  /** How a code cell ended: its number in the session and whether it ran well; nothing while it has not ended. */
  async stateOf(index) {
    const row = this.row(index);
    if (await row.locator('.codicon-notebook-state-success').count() > 0) return 'success';
    if (await row.locator('.codicon-notebook-state-error').count() > 0) return 'error';
    return undefined;
  }

  /** The same for a cell to which something is being added at the end of a run. */
  async stateSoon(index) {
    await sleep(2000);
    return await this.stateOf(index) ?? 'not run';
  }

  /** Runs one cell and waits for its end. */
  async run(index) {
    await this.goTo(index);
    await this.page.keyboard.press('Control+Enter');
    await sleep(300);
    return until(`cell ${index} has run`, () => this.stateOf(index));
  }

  /** Runs all cells and waits for the last; tells how each code cell ended. */
  async runAll() {
    await this.press('Run All');
    const isRunning = () => this.page.locator('.notebookOverlay:visible .notebook-toolbar-container .codicon-notebook-stop').count();
    await until('the notebook runs', isRunning);
    await until('all cells have run', async () => await isRunning() === 0);
    await this.goTo(0);
    const states = [];
    const count = await this.count();
    for (let index = 0; index < count; index++) {
      await until(`cell ${index} is on the screen`, () => this.row(index).evaluate(row => row.classList.contains('focused')), 5000);
      if (await this.row(index).evaluate(row => row.classList.contains('code-cell-row'))) states.push(await this.stateOf(index) ?? await this.stateSoon(index));
      await this.page.keyboard.press('ArrowDown');
    }
    return states;
  }

  /** Replaces or adds to a cell's text; leaves the cell when done. */
  async type(index, text, { replace = false, leave = true } = {}) {
    await this.goTo(index);
    await this.page.keyboard.press('Enter');
    await until('the cell is edited', () => this.row(index).evaluate(row => row.contains(document.activeElement) && row.querySelector('.monaco-editor.focused') !== null), 5000);
    if (replace) await this.page.keyboard.press('Control+A');
    else await this.page.keyboard.press('Control+End');
    await this.page.keyboard.insertText(text);
    if (leave) await this.page.keyboard.press('Escape');
  }

  async save() {
    await this.page.locator('.tab.active.dirty').waitFor({ timeout: 10_000 });
    await this.page.keyboard.press('Control+S');
    await until('the file is saved', async () => await this.page.locator('.tab.active.dirty').count() === 0, 10_000);
  }

  /** The frame in which the outputs of the notebook in front are shown. */
  async outputs() {
    return until('the outputs have a frame', async () => {
      for (const frame of this.page.frames()) {
        if (frame.isDetached() || !await frame.locator('#container').count().catch(() => 0)) continue;
        let outer = frame;
        while (outer.parentFrame() !== this.page.mainFrame()) outer = outer.parentFrame();
        const owner = await outer.frameElement();
        // The frames of notebooks in the background are kept, far to the left or unseen.
        const isInFront = await owner.evaluate(element => element.getBoundingClientRect().left > -10_000 && getComputedStyle(element).visibility === 'visible');
        if (isInFront) return frame;
      }
      return undefined;
    });
  }

  /** The notebook's button by its words. */
  async press(words) {
    await this.page.locator('.notebookOverlay:visible .notebook-toolbar-container').getByRole('button', { name: words }).first().click();
  }
}
