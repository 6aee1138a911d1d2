// A window with a box for Python. The main process runs it; the window only asks.
const path = require('node:path');
const { app, BrowserWindow, ipcMain } = require('electron');
const { run } = require('micropython-wasm');

/** Errors do not survive IPC as they are: the window gets what it shows. */
async function runForWindow(_event, code) {
  try {
    const { stdout, stderr } = await run(String(code), {
      hostFunctions: { app_version: () => app.getVersion() },
    });
    return { output: stdout + stderr, error: null };
  } catch (error) {
    return { output: (error.stdout ?? '') + (error.stderr ?? ''), error: error.message };
  }
}

app.whenReady().then(async () => {
  ipcMain.handle('run', runForWindow);
  if (process.argv.includes('--self-test')) {
    const { output } = await runForWindow(null, 'print(6 * 7)');
    console.log(output.trim() === '42' ? 'fine' : output);
    app.exit(output.trim() === '42' ? 0 : 1);
    return;
  }
  const window = new BrowserWindow({ webPreferences: { preload: path.join(__dirname, 'preload.cjs') } });
  await window.loadFile('index.html');
});

app.on('window-all-closed', () => app.quit());
