// A day of work: parameters, results taken along, themes, failures, the window loaded anew, Git, a language that nothing speaks,
// variables, exports, and a folder that has no corpus. By a person's clicks and keys.
// Usage: day.mjs ADDRESS-OF-CODE-SERVER WORKSPACE EMPTY-FOLDER FOLDER-FOR-SCREENSHOTS
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE, Workbench, kernelsIn, must, sleep, until } from './workbench.mjs';

const [url, workspace, empty, shots] = process.argv.slice(2);
const git = (...args) => execFileSync('git', ['-C', workspace, '-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], { encoding: 'utf8' });
const notebook = join(workspace, 'notebooks', '02-tendencies.dib');
const text = () => readFileSync(notebook, 'utf8');

/** The steps one after the other, also behind one that fails, for each is of use alone; ASL_ONLY names some of them. */
const failed = [];
async function steps(vs, list) {
  const only = process.env.ASL_ONLY ? process.env.ASL_ONLY.split(',') : undefined;
  for (const step of list) {
    if (only !== undefined && !only.includes(step.name)) continue;
    try {
      console.log(`${step.name}: ${await step(vs)}`);
    } catch (error) {
      failed.push(step.name);
      console.log(`${step.name}: FAILED: ${error.stack}`);
      await vs.shoot(`failed-${step.name}`);
      await vs.page.keyboard.press('Escape');
      git('checkout', '-q', '.');
    }
  }
}

/** Cells of 02-tendencies.dib. */
const CHART = 6;
const TABLE = 13;

/** Of what stands below a cell, its mark. */
const said = marks => /[^\n]*(Earlier|Starting|Not run|Outputs)[^\n]*/.exec(marks)?.[0].trim();

const clipboard = vs => vs.page.evaluate(() => navigator.clipboard.readText());
const otherTheme = async vs => {
  await vs.command('Preferences: Toggle between Light/Dark Themes');
  await sleep(1500);
};
const look = async (vs, index, name) => {
  await vs.goTo(index);
  await vs.page.mouse.move(1000, 985);
  await sleep(800);
  await vs.shoot(name);
};
/** Presses a button of an output by the keys, which reach it wherever it is. */
const press = async (vs, button) => {
  await button.focus();
  await vs.page.keyboard.press('Enter');
};
/** A file that the editor offers to save, saved under a name in the workspace. */
const saved = async (vs, name) => {
  const place = join(workspace, name);
  await vs.answer(place, { replaces: /\./ });
  const content = await until(`${name} is written`, () => existsSync(place) && readFileSync(place));
  // The editor opens what it has saved.
  await vs.page.locator('.tab.active').filter({ hasText: name }).waitFor({ timeout: PATIENCE });
  await vs.closeTab();
  await vs.page.locator('.tab.active').filter({ hasText: '.dib' }).waitFor({ timeout: PATIENCE });
  return content;
};

/** The notebook in front, with its outputs. */
async function ready(vs) {
  await vs.openNotebook('02-tendencies.dib');
  await vs.goTo(CHART);
  if (await vs.stateOf(CHART) === 'success') return;
  const states = await vs.runAll();
  must(states.every(state => state === 'success'), `02-tendencies.dib: ${states}`);
}

async function opens(vs) {
  const began = Date.now();
  await vs.openNotebook('02-tendencies.dib');
  const shown = Date.now();
  await vs.goTo(1);
  await vs.page.keyboard.press('Control+Enter');
  const marks = await until('it is said that the kernel starts', async () => {
    const row = await vs.row(1).locator('.cell-statusbar-container').innerText();
    return /Starting the kernel/.test(row) && row;
  }, 10_000);
  await until('the first cell has run', () => vs.stateOf(1));
  const ran = Date.now();
  const states = await vs.runAll();
  must(states.every(state => state === 'success'), `02-tendencies.dib: ${states}`);
  return `text after ${shown - began} ms, «${said(marks)}», first cell done ${ran - shown} ms later, all cells ${Date.now() - ran} ms after that`;
}

async function parameters(vs) {
  await vs.goTo(1);
  const form = (await vs.outputs()).locator('.asl-parameters');
  await form.waitFor({ timeout: 20_000 });
  await look(vs, 1, 'parameters');
  const options = await form.getByLabel('essay', { exact: true }).locator('option').count();
  must(options > 2, 'The form offers no texts of the corpus.');
  must(await form.getByLabel('entity', { exact: true }).locator('option').count() > 5, 'The form offers no tendencies of the corpus.');
  await form.getByLabel('top', { exact: true }).fill('5');
  await form.getByLabel('entity', { exact: true }).selectOption({ index: 2 });
  await form.getByRole('button', { name: 'Run all again' }).click();
  const isRunning = () => vs.page.locator('.notebookOverlay:visible .notebook-toolbar-container .codicon-notebook-stop').count();
  await until('the notebook runs', isRunning);
  await until('all cells have run', async () => await isRunning() === 0);
  await vs.save();
  const changed = git('diff', '--unified=0', '--no-prefix').split('\n').filter(line => /^\+(?!\+)/.test(line));
  must(changed.length === 2 && /^\+string entity = "[a-z-]+"; /.test(changed[0]) && /^\+int top = 5; /.test(changed[1]), `The cell does not say what was chosen: ${changed}`);
  git('checkout', '-q', 'notebooks/02-tendencies.dib');
  await until('the file is read again', () => vs.page.locator('.tab.active:not(.dirty)').count());
  await sleep(1500);
  return `${options - 1} texts to choose from; ${changed.map(line => line.slice(1).split(';')[0]).join(', ')}`;
}

async function tables(vs) {
  await ready(vs);
  await vs.goTo(TABLE);
  const frame = await vs.outputs();
  const copy = frame.getByRole('button', { name: /^Copy Rate differences/ });
  await look(vs, TABLE, 'table-buttons');
  await press(vs, copy);
  await until('it is said what was copied', async () => /Copied \d+ rows/.test(await frame.locator('.table-tools').filter({ has: copy }).innerText()));
  const copied = await clipboard(vs);
  must(copied.split('\n').length > 1 && copied.split('\n')[0].includes('\t'), `The clipboard holds no table: ${copied.slice(0, 200)}`);
  await press(vs, frame.getByRole('button', { name: /^CSV of Rate differences/ }));
  const csv = (await saved(vs, 'taken.csv')).toString();
  must(csv.split('\n').filter(Boolean).length === copied.split('\n').length, 'The CSV has other rows than the clipboard.');
  await vs.goTo(TABLE);
  await vs.command('Copy Output as Plain Text');
  const plain = await until('plain text is copied', async () => { const now = await clipboard(vs); return now !== copied && now; }, 10_000);
  must(!plain.includes('<'), `Plain text it is not: ${plain.slice(0, 100)}`);
  await vs.command('Copy Output as CSV');
  const asCsv = await until('CSV is copied', async () => { const now = await clipboard(vs); return now !== plain && now; }, 10_000);
  must(asCsv.split('\n')[0] === csv.split('\n')[0], `The head is another: ${asCsv.split('\n')[0]}`);
  return `${copied.split('\n').length - 1} rows copied, the same saved as CSV (${csv.split('\n')[0].slice(0, 60)}…), by the palette as plain text and CSV`;
}

async function figures(vs) {
  await ready(vs);
  await vs.goTo(CHART);
  const frame = await vs.outputs();
  const name = 'tendencies-across-revisions';
  await press(vs, frame.getByRole('button', { name: `Save ${name} as SVG` }));
  must((await saved(vs, 'taken.svg')).toString().startsWith('<svg'), 'The SVG is none.');
  await press(vs, frame.getByRole('button', { name: `Save ${name} as PNG` }));
  must((await saved(vs, 'taken.png')).subarray(1, 4).toString() === 'PNG', 'The PNG is none.');
  await press(vs, frame.getByRole('button', { name: `Save the data of ${name} as CSV` }));
  must((await saved(vs, 'figure.csv')).toString().includes(','), 'The data are none.');
  await press(vs, frame.getByRole('button', { name: `Write ${name}` }));
  await vs.pick('one column of a journal');
  const folder = join(workspace, 'artifacts', 'figures');
  await until('the figure is written', () => existsSync(folder) && readdirSync(join(folder, readdirSync(folder).find(entry => entry.includes(name)))).some(file => file.endsWith('.pdf')), 240_000);
  await vs.shoot('export-figure');
  const files = readdirSync(join(folder, readdirSync(folder).find(entry => entry.includes(name))));
  return `${name}: SVG, PNG, CSV, and for a paper ${files.join(', ')}`;
}

async function themes(vs) {
  await ready(vs);
  await vs.goTo(CHART);
  const ink = async () => (await vs.outputs()).locator('.asl-chart .xtick text:visible').first().evaluate(text => getComputedStyle(text).fill);
  const light = await ink();
  await look(vs, CHART, 'light-chart');
  await otherTheme(vs);
  const dark = await until('the letters of the chart are light', async () => { const now = await ink(); return now !== light && now; }, 10_000);
  await look(vs, CHART, 'dark-chart');
  await look(vs, TABLE, 'dark-table');
  await look(vs, 1, 'dark-parameters');
  await vs.openNotebook('00-tour.dib');
  const states = await vs.runAll();
  must(states.every(state => state === 'success'), `00-tour.dib: ${states}`);
  await look(vs, 1, 'dark-diagram');
  const diagram = async () => {
    for (const frame of vs.page.frames()) {
      const svg = frame.locator('svg[id^="mermaid"], .mermaid svg, svg.flowchart').first();
      if (await svg.count().catch(() => 0) > 0) return svg.evaluate(drawn => [...drawn.querySelectorAll('.node rect')].map(part => getComputedStyle(part).fill).join());
    }
    return undefined;
  };
  const drawnDark = await diagram();
  await otherTheme(vs);
  await sleep(2500);
  await look(vs, 1, 'light-diagram');
  const drawnLight = await diagram();
  must(drawnDark !== undefined && drawnDark !== drawnLight, 'The diagram does not follow the theme.');
  return `letters of a chart ${light} and ${dark}; the diagram follows`;
}

async function stale(vs) {
  await ready(vs);
  await vs.type(4, '\nthrow new InvalidOperationException("on purpose");');
    const states = await vs.runAll();
  must(states.filter(state => state === 'error').length === 1, `One cell is to fail: ${states}`);
  const skipped = await vs.marksOf(CHART);
  must(/Earlier outputs: cell 5 failed/.test(skipped), `Old outputs look new after a failure: ${skipped}`);
  await look(vs, CHART, 'stale-after-failure');
  await vs.command('File: Revert File');
  // An editor that saves by itself has nothing to take back; then the file goes back.
  git('checkout', '-q', 'notebooks/02-tendencies.dib');
  await until('the change is taken back', async () => { await vs.goTo(4); return !(await vs.row(4).innerText()).includes('purpose'); });
  await vs.press('Restart');
  await sleep(1500);
  const old = await vs.marksOf(3);
  must(/Earlier outputs/.test(old), `Old outputs look new after a restart: ${old}`);
  await vs.press(/Restart.*Run All/);
  const isRunning = () => vs.page.locator('.notebookOverlay:visible .notebook-toolbar-container .codicon-notebook-stop').count();
  await until('the notebook runs', isRunning);
  await until('all cells have run', async () => await isRunning() === 0);
  must(await until('the cell has run', async () => { await vs.goTo(CHART); return vs.stateOf(6); }) === 'success', 'Nothing runs after a restart.');
  must(!/Earlier/.test(await vs.marksOf(CHART)), 'A new output is marked as an earlier one.');
  git('checkout', '-q', '.');
  return `«${said(skipped)}»; after a restart «${said(old)}»`;
}

async function reload(vs) {
  await ready(vs);
  await sleep(2500);
  const before = await (await vs.outputs()).locator('.asl-chart, table.asl-table').count();
  must(before > 5, `There is little to keep: ${before}`);
  const was = text();
  await vs.page.reload();
  await vs.page.locator('.notebookOverlay .cell-list-container .monaco-list-row.code-cell-row').first().waitFor({ timeout: 60_000 });
  await vs.goTo(CHART);
  const frame = await vs.outputs();
  const after = await until('the outputs are there again', async () => { const now = await frame.locator('.asl-chart, table.asl-table').count(); return now >= 3 && now; }, 30_000);
  const mark = await vs.marksOf(CHART);
  must(/Earlier outputs/.test(mark), `Outputs of a kernel that is gone look new: ${mark}`);
  await look(vs, CHART, 'reloaded');
  must(text() === was && !git('status', '--porcelain', 'notebooks').includes('02-'), 'The file has changed.');

  // Git changes one cell: the others keep what they show.
  writeFileSync(notebook, was.replace('How often is each tendency named across the revisions?', 'How often is each tendency named?'));
  await until('the change shows', async () => (await vs.outputs()).getByText('How often is each tendency named?').count(), 30_000);
  await sleep(2000);
  const kept = await (await vs.outputs()).locator('.asl-chart, table.asl-table').count();
  must(kept >= 3, `One changed cell took the outputs of the others: ${kept}`);
  git('checkout', '-q', '.');
  return `${after} charts and tables after a reload («${said(mark)}»), ${kept} after a change on disk`;
}

async function diff(vs) {
  await vs.openNotebook('02-tendencies.dib');
  await sleep(1500);
  await vs.type(2, '\nint added = 1;');
  await vs.save();
  await vs.page.keyboard.press('Control+Shift+G');
  await vs.page.locator('.scm-view .monaco-list-row').filter({ hasText: '02-tendencies.dib' }).first().click();
  const editor = vs.page.locator('.notebook-text-diff-editor');
  await editor.waitFor({ timeout: 30_000 });
  await until('the difference is shown', () => editor.locator('.cell-diff-editor-container, .cell-diff-container, .monaco-diff-editor').count(), 20_000);
  await sleep(1500);
  await vs.shoot('diff');
  const words = await editor.innerText();
  must(!/Metadata changed|dib/i.test(words), `A change is told twice: ${words.slice(0, 400)}`);
  await vs.closeTab();
  await vs.page.keyboard.press('Control+Shift+E');
  git('checkout', '-q', '.');
  return `shown once: ${words.replace(/\s+/g, ' ').slice(0, 80)}`;
}

async function languages(vs) {
  await vs.openNotebook('languages.dib');
  must(await vs.run(0) === 'success', 'The first cell does not run.');
  const said = [];
  for (const index of [1, 2]) {
    must(await vs.run(index) === 'error', `A cell whose language nothing speaks looks as if it had run: ${index}`);
    await vs.goTo(index);
    said.push(await (await vs.outputs()).locator('#container').innerText());
  }
  await look(vs, 1, 'languages');
  must(/pwsh/.test(said[0]) && /kql/.test(said[1]), `It is not said what is missing: ${said}`);
  return said[0].split('\n')[0].slice(0, 160);
}

async function variables(vs) {
  await ready(vs);
  await vs.command('Variables: Focus on Variables View');
  const inFrames = async selector => {
    for (const frame of vs.page.frames()) if (await frame.locator(selector).count().catch(() => 0) > 0) return frame;
    return undefined;
  };
  const view = await until('the variables are listed', () => inFrames('button[title="Open the table rates"]'), 20_000);
  await vs.shoot('variables');
  await view.getByRole('button', { name: 'Open the table rates' }).click();
  const table = await until('the table opens', () => inFrames('#filter'), 20_000);
  await until('it has rows', async () => /\d+ of \d+ rows/.test(await table.locator('#told').innerText()));
  const all = await table.locator('#told').innerText();
  await table.locator('#filter').fill('mckay');
  const found = await until('fewer rows are shown', async () => { const now = await table.locator('#told').innerText(); return now !== all && now; }, 5000);
  await vs.shoot('variables-table');
  await vs.closeTab();
  await vs.command('View: Toggle Panel Visibility');
  return `rates: ${all}, filtered ${found}`;
}

async function exportsOf(vs) {
  await vs.openNotebook('00-tour.dib');
  const site = join(workspace, 'artifacts', 'site');
  for (const [command, name] of [['Run and Export as Page', '00-tour.html'], ['Run and Export as .ipynb', '00-tour.ipynb'], ['Run and Export as PDF', '00-tour.pdf']]) {
    await vs.command(command);
    await until(`${name} is written`, () => existsSync(join(site, name)), 240_000);
  }
  await vs.shoot('exported');
  must(readFileSync(join(site, '00-tour.pdf')).subarray(0, 4).toString() === '%PDF', 'The PDF is none.');
  return readdirSync(site).filter(name => name.startsWith('00-')).join(', ');
}

async function paper(vs) {
  await vs.openNotebook('09-figures.dib');
  const states = await vs.runAll();
  must(states.every(state => state === 'success'), `09-figures.dib: ${states}`);
  must(git('status', '--porcelain').trim() === '' && !existsSync(join(workspace, 'notebooks', 'figures')), `Running the notebook left files: ${git('status', '--porcelain')}`);
  return `${readdirSync(join(workspace, 'artifacts', 'figures')).length} folders under artifacts/figures, nothing untracked`;
}

async function withoutCorpus(vs) {
  // The window is new, and its palette has the extension's commands when the extension is known.
  await until('the palette knows the command', async () => {
    await vs.page.keyboard.press('Escape');
    await vs.page.keyboard.press('F1');
    await vs.page.locator('.quick-input-widget:visible input.input').fill('>New Research Notebook');
    await sleep(1000);
    return vs.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'New Research Notebook' }).count();
  });
  await vs.page.keyboard.press('Enter');
  await vs.answer(join(empty, 'mine.dib'), { replaces: /new\.dib$/ });
  await vs.page.locator('.quick-input-widget:visible').filter({ hasText: 'no corpus' }).waitFor({ timeout: 20_000 });
  await vs.shoot('no-corpus');
  await vs.pick('Sample');
  await vs.answer('sample');
  await vs.page.locator('.tab.active').filter({ hasText: '01-first-look.dib' }).waitFor({ timeout: 120_000 });
  must(!existsSync(join(empty, 'mine.dib')), 'A notebook without a corpus was made.');
  await sleep(1500);
  const states = await vs.runAll();
  must(states.every(state => state === 'success'), `The sample's notebook: ${states}`);
  await vs.shoot('sample');
  const [kernel] = kernelsIn(empty);
  const command = readFileSync(`/proc/${kernel}/cmdline`, 'utf8').split('\0').join(' ');
  must(/antistalinistleft-[^/]*\/kit\/asl\.dll/.test(command), `The kit within the extension does not run it: ${command}`);
  return `${states.length} cells ran on the sample, by …${command.slice(-60)}`;
}

git('init', '-q');
git('add', '.');
git('commit', '-qm', 'as it was');
let vs = await Workbench.open(url, workspace, shots);
try {
  await vs.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await steps(vs, [opens, parameters, tables, figures, themes, stale, reload, diff, languages, variables, exportsOf, paper]);
  await vs.close();
  vs = await Workbench.open(url, empty, shots);
  await steps(vs, [withoutCorpus]);
} finally {
  await vs.close();
}
if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}`);
