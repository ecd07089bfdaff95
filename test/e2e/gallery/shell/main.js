/* global require, process */
// One window without a frame, in which the tests hang slides. Nothing of the app's main process.
const { app, BrowserWindow } = require('electron');

app.commandLine.appendSwitch('force-color-profile', 'srgb');
app.commandLine.appendSwitch('disable-lcd-text');
app.commandLine.appendSwitch('disable-gpu');
app.commandLine.appendSwitch('font-render-hinting', 'none');
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1920, height: 1080, useContentSize: true, frame: false });
  void window.loadURL(process.argv.at(-1));
});
app.on('window-all-closed', () => app.quit());
