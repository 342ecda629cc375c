// A scholar's session: open a notebook, run all, see charts and tables, edit, save; then cells that go wrong.
// Usage: session.mjs ADDRESS-OF-CODE-SERVER WORKSPACE FOLDER-FOR-SCREENSHOTS
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbench, kernelsIn, must, sleep, until } from './workbench.mjs';

const [url, workspace, shots] = process.argv.slice(2);
const git = (...args) => execFileSync('git', ['-C', workspace, '-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], { encoding: 'utf8' });

const kernels = () => kernelsIn(workspace);

async function chartsAndTables(vs) {
  const run = await vs.runAll();
  must(run.every(state => state === 'success'), `02-tendencies.dib: ${run}`);
  const frame = await vs.outputs();
  const charts = await until('charts are drawn', async () => {
    const plots = frame.locator('.asl-chart .js-plotly-plot');
    const sizes = await plots.evaluateAll(all => all.map(plot => ({ svg: plot.querySelectorAll('.main-svg').length, label: plot.getAttribute('aria-label') })));
    return sizes.length >= 6 && sizes.every(size => size.svg > 0) && sizes;
  });
  must(charts.every(chart => chart.label.length > 20), 'A chart says nothing to those who do not see it.');
  const tables = await frame.locator('table.asl-table[data-asl-table="made"]').count();
  must(tables > charts.length, `${tables} tables that sort.`);
  must(await frame.locator('.asl-chart .failed').count() === 0, 'A chart failed.');
  must(await frame.locator('.asl-chart figcaption').count() > 0, 'No chart has a caption.');
  console.log(`02-tendencies.dib: ${run.length} cells ran, ${charts.length} charts, ${tables} tables`);
  await look(vs, 7, 'chart');
  await look(vs, 13, 'table');
  await sortByKeyboard(vs, frame);
  await narrow(vs, frame);
}

/** A picture of a cell with its output. */
async function look(vs, index, name) {
  await vs.goTo(index);
  await vs.page.mouse.move(1000, 985);
  await sleep(800);
  await vs.shoot(name);
}

async function sortByKeyboard(vs, frame) {
  const table = frame.locator('table.asl-table:visible').first();
  const head = table.locator('thead th').first();
  const column = () => table.locator('tbody tr td:first-child').allTextContents();
  await head.locator('button').focus();
  await vs.page.keyboard.press('Enter');
  must(await head.getAttribute('aria-sort') === 'ascending', 'A table does not say how it is sorted.');
  const up = await column();
  await vs.page.keyboard.press('Enter');
  const down = await column();
  must(up[0] === down.at(-1) || new Set(up).size < up.length, 'Sorting does not move the rows.');
}

/** The charts follow the width of their pane. */
async function narrow(vs, frame) {
  const width = () => frame.locator('.asl-chart .js-plotly-plot .main-svg').first().evaluate(svg => svg.getBoundingClientRect().width);
  await vs.goTo(5);
  const before = await width();
  await vs.page.setViewportSize({ width: 1000, height: 1000 });
  await until('the charts are narrower', async () => await width() < before - 100, 10_000);
  await vs.page.setViewportSize({ width: 1280, height: 1000 });
  await until('the charts are wide again', async () => Math.abs(await width() - before) < 2, 10_000);
}

async function editAndSave(vs) {
  must(git('status', '--porcelain', '--untracked-files=no').trim() === '', 'Running changed files of the workspace.');
  await vs.type(2, '\nint added = 1;');
  await vs.save();
  const changed = git('diff', '--unified=0', '--no-prefix').split('\n').filter(line => /^[+-](?![+-])/.test(line));
  must(changed.length === 1 && changed[0] === '+int added = 1;', `The difference is not the edit alone: ${JSON.stringify(changed)}`);
  must(git('diff', '--name-only').trim() === 'notebooks/02-tendencies.dib', 'Another file changed.');
  console.log('02-tendencies.dib: edited and saved, the difference is the edit alone');
}

async function completion(vs) {
  await vs.goTo(0);
  const added = await vs.count();
  await vs.goTo(added - 1);
  await vs.command('Notebook: Insert Code Cell Below');
  await vs.page.keyboard.type('corpus.', { delay: 40 });
  await vs.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor({ timeout: 20_000 });
  await vs.page.keyboard.type('Men', { delay: 40 });
  const suggestion = vs.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'MentionFates' });
  await suggestion.first().waitFor({ timeout: 20_000 });
  await vs.shoot('completion');
  await vs.page.keyboard.press('Escape');
  await vs.page.keyboard.insertText('tions.Count + nowhere');
  await until('errors are marked while the cell is written', () => vs.row(added).locator('.squiggly-error').count(), 15_000);
  await vs.page.keyboard.press('Escape');
  await vs.goTo(added);
  await vs.command('Notebook: Delete Cell');
  await until('the cell is gone', async () => await vs.row(added).count() === 0, 5000);
  await until('a cell that is gone has no errors', () => vs.page.locator('.statusbar-item[id="status.problems"]').filter({ hasText: /^\s*0\s*0/ }).count(), 10_000);
  await vs.save();
  must(git('diff', '--numstat').trim().startsWith('1\t0\t'), 'A cell that was put in and taken out left something behind.');
  console.log('completion: corpus.MentionFates; an error is marked before the cell is run');
}

async function textOfOutputs(vs) {
  return (await vs.outputs()).locator('#container').innerText();
}

async function trouble(vs) {
  await vs.openNotebook('trouble.dib');
  await vs.goTo(1);
  await vs.page.keyboard.press('Control+Enter');
  await until('the busy loop runs', async () => /begun/.test(await textOfOutputs(vs)));
  const [busy] = kernels().filter(id => !before.has(id));
  await vs.press('Interrupt');
  await until('the cell says that the kernel ended', async () => /did not stop when asked, so the kernel\s+ended/.test(await textOfOutputs(vs)));
  must(await until('the cell has ended', () => vs.stateOf(1)) === 'error', 'An interrupted cell looks as if it had run.');
  await vs.shoot('interrupted');
  await until('the process is gone', () => !kernels().includes(busy), 10_000);
  must(await vs.run(2) === 'success' && /\b42\b/.test(await textOfOutputs(vs)), 'The cell after an interrupt does not run.');

  must(await vs.run(3) === 'error', 'A cell that throws looks as if it had run.');
  must(/about to fail/.test(await textOfOutputs(vs)) && /line 3/.test(await textOfOutputs(vs)), `No line is named: ${await textOfOutputs(vs)}`);
  await vs.shoot('error');
  must(await vs.run(4) === 'error' && /The kernel process ended/.test(await textOfOutputs(vs)), 'A stack overflow is not told.');
  await vs.shoot('stack-overflow');

  for (const index of [5, 6, 7, 8]) must(await vs.run(index) === 'success', `Cell ${index} of trouble.dib failed.`);
  const text = await textOfOutputs(vs);
  must(/line 0\s+line 1\s+line 2/.test(text) && /to the side/.test(text), `Printed text is not in order: ${text}`);
  must(/second/.test(text) && !/first/.test(text), `A display was not updated: ${text}`);
  await vs.shoot('streams');

  await vs.goTo(2);
  await vs.command('Notebook: Change Cell Language');
  await vs.page.locator('.quick-input-widget:visible input.input').fill('SQL');
  await vs.page.keyboard.press('Enter');
  await vs.type(2, 'select 6 * 7 as answer', { replace: true });
  must(await vs.run(2) === 'success' && /answer/.test(await textOfOutputs(vs)), 'A cell of another language does not run.');
  await vs.save();
  const changed = git('diff', '--unified=0', '--no-prefix', 'notebooks/trouble.dib').split('\n').filter(line => /^[+-](?![+-])/.test(line));
  must(changed.join('|') === '-#!csharp|+#!sql|-20 + 22|+select 6 * 7 as answer', `The difference is not the edit alone: ${JSON.stringify(changed)}`);

  const [old] = kernels().filter(id => !before.has(id));
  await vs.press('Restart');
  await until('the old kernel is gone', () => !kernels().includes(old), 10_000);
  must(await vs.run(8) === 'success', 'Nothing runs after a restart.');
  console.log('trouble.dib: interrupted, failed, overflowed, restarted; the next cells ran');
}

async function ipynb(vs) {
  await vs.openNotebook('tour.ipynb');
  await sleep(1500);
  const run = await vs.runAll();
  must(run.every(state => state === 'success'), `tour.ipynb: ${run}`);
  const frame = await vs.outputs();
  must(await frame.locator('.asl-chart .main-svg').count() > 0 && await frame.locator('table.asl-table').count() > 0, 'tour.ipynb shows no chart or no table.');
  await vs.save();
  const saved = JSON.parse(readFileSync(join(workspace, 'notebooks', 'tour.ipynb'), 'utf8'));
  must(saved.cells.some(cell => cell.outputs?.some(output => output.data?.['application/vnd.plotly.v1+json']?.data)), 'The saved .ipynb holds no chart.');
  must(!saved.cells.some(cell => cell.outputs?.some(output => output.chart ?? output.metadata?.chart)), 'The saved .ipynb holds what is for the renderer alone.');
  console.log(`tour.ipynb: ${run.length} cells ran and were saved with their charts`);
}

async function fresh(vs) {
  await vs.command('AntiStalinistLeft: New Research Notebook');
  const input = vs.page.locator('.quick-input-widget:visible input.input');
  await until('a name is proposed', async () => /new\.dib$/.test(await input.inputValue()));
  await input.fill(join(workspace, 'fresh.dib'));
  await sleep(1000);
  await vs.page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK' }).click();
  await vs.page.locator('.tab.active').filter({ hasText: 'fresh.dib' }).waitFor({ timeout: 20_000 });
  must(existsSync(join(workspace, 'setup.dib')), 'No setup.dib was put beside the notebook.');
  const run = await vs.runAll();
  must(run.every(state => state === 'success'), `fresh.dib: ${run}`);
  console.log(`fresh.dib: made from the template, ${run.length} cells ran`);
}

/** A data frame and a chart of each origin, every one with a picture; Plotly.NET's charts are drawn like the kit's own. */
async function origins(vs) {
  await vs.openNotebook('06-your-own-question.dib');
  const run = await vs.runAll();
  must(run.every(state => state === 'success'), `06-your-own-question.dib: ${run}`);
  const cells = readFileSync(join(workspace, 'notebooks', '06-your-own-question.dib'), 'utf8').split(/^#!(?:csharp|fsharp|markdown)$/m);
  const pictures = { 'data-frame': '.Merge(', 'plotly-net-csharp': 'Chart.Combine(', 'own-records': 'BarChart.Draw(', 'plotly-net-fsharp': 'Chart.combine' };
  for (const [name, words] of Object.entries(pictures)) {
    await look(vs, cells.findIndex(cell => cell.includes(words)) - 1, name);
  }
  const drawn = (await vs.outputs()).locator('.asl-chart .js-plotly-plot .main-svg:first-child');
  await until('the three charts are drawn', async () => await drawn.count() >= 3);
  console.log(`06-your-own-question.dib: ${run.length} cells ran, ${await drawn.count()} charts`);
}

git('init', '-q');
git('add', 'notebooks');
git('commit', '-qm', 'as it was');
const vs = await Workbench.open(url, workspace, shots);
let before = new Set();
try {
  await vs.openNotebook('02-tendencies.dib');
  must(kernels().length === 0, 'Opening a notebook started a kernel.');
  await chartsAndTables(vs);
  await editAndSave(vs);
  await completion(vs);
  before = new Set(kernels());
  must(before.size === 1, `One notebook has ${before.size} kernels.`);
  await trouble(vs);
  await ipynb(vs);
  await fresh(vs);
  await vs.openNotebook('00-tour.dib');
  const tour = await vs.runAll();
  must(tour.every(state => state === 'success'), `00-tour.dib: ${tour}`);
  await look(vs, 1, 'diagram');
  console.log(`00-tour.dib: ${tour.length} cells ran`);
  await origins(vs);
  must(kernels().length === 6, `Six notebooks have ${kernels().length} kernels.`);
  await vs.command('View: Close All Editors');
  await until('the kernels end with their notebooks', () => kernels().length === 0 || Promise.reject(new Error(`${kernels().length} are left`)), 15_000);
  console.log('closed: no kernel is left');
  console.log(`asked for and not given: ${[...vs.asked].join(', ') || 'nothing'}`);
} catch (error) {
  await vs.shoot('failed');
  throw error;
} finally {
  await vs.close();
}
