// A workspace that nobody trusts: its notebooks open and show, and nothing is started, by whatever way it is asked for.
// Usage: restricted.mjs ADDRESS-OF-CODE-SERVER WORKSPACE FOLDER-FOR-SCREENSHOTS
import { Workbench, kernelsIn, must, sleep, until } from './workbench.mjs';

const [url, workspace, shots] = process.argv.slice(2);
const vs = await Workbench.open(url, workspace, shots);
const dialog = vs.page.locator('.monaco-dialog-box');
try {
  await vs.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor({ timeout: 30_000 });
  await vs.openNotebook('trouble.dib');

  // The editor asks for trust before it runs a cell, and says why.
  await vs.goTo(2);
  await vs.page.keyboard.press('Control+Enter');
  await dialog.waitFor({ timeout: 20_000 });
  const why = await dialog.innerText();
  must(/trust/i.test(why) && /execut|run/i.test(why), `It is not said why the cell is not run: ${why}`);
  await vs.shoot('restricted');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await sleep(2000);
  must(await vs.stateOf(2) === undefined, 'A cell ran in a restricted workspace.');

  // Nor does writing a cell start anything.
  await vs.type(2, '\nMath.', { leave: false });
  await vs.command('Trigger Suggest');
  await sleep(3000);
  must(kernelsIn(workspace).length === 0, 'A kernel was started in a restricted workspace.');

  // With trust, it runs.
  await vs.page.keyboard.press('Escape');
  await vs.page.keyboard.press('Escape');
  await vs.goTo(8);
  await vs.page.keyboard.press('Control+Enter');
  await dialog.waitFor({ timeout: 20_000 });
  await dialog.getByRole('button', { name: /^Trust/ }).first().click();
  must(await until('the cell has run', () => vs.stateOf(8)) === 'success', 'Nothing runs when the workspace is trusted.');
  must(kernelsIn(workspace).length === 1, 'There is no kernel when the workspace is trusted.');
  console.log(`restricted: nothing was started (“${/[^\n]*(execut|run)[^\n]*/i.exec(why)[0].trim()}”); trusted: the cell ran`);
} catch (error) {
  await vs.shoot('failed-restricted');
  throw error;
} finally {
  await vs.close();
}
