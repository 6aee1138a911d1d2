const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('python', { run: (code) => ipcRenderer.invoke('run', code) });
