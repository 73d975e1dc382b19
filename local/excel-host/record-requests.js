/**
 * Records what an add-in asks of Excel and what Excel answers, where Excel is real: Excel on the web. Paste all of this
 * into the browser's console, in the context of the add-in's iframe, once the pane is there; let the add-in work; then say
 * `saveRecording('its-name')`. docs/excel-fidelity.md tells it step by step. The recording holds every value the add-in
 * wrote or read: use a made-up workbook.
 */
void (async () => {
  await Office.onReady();
  const richApi = OSF.DDA.RichApi;
  const pairs = [];
  const textOf = (part) => (Array.isArray(part) ? part.join('') : part);

  // The method itself cannot be replaced, the object it is on can. office.js looks it up for every request.
  OSF.DDA.RichApi = Object.create(richApi, {
    executeRichApiRequestAsync: {
      value: (message, done) =>
        richApi.executeRichApiRequestAsync(message, (result) => {
          const request = JSON.parse(textOf(message[4]));
          if (result.status === 'succeeded')
            pairs.push({ request, response: JSON.parse(textOf(result.value.data[2])) });
          else pairs.push({ request, failure: { code: result.error.code, message: result.error.message } });
          done(result);
        }),
    },
  });

  const [pageOrigin = new URL(document.referrer).origin] = location.ancestorOrigins ?? [];

  /** The recording so far, as JSON. For a browser that saves no file: `copy(recordingText())`. */
  globalThis.recordingText = () =>
    JSON.stringify(
      {
        format: 'thi-dua/excel-recording/1',
        pageOrigin,
        excelVersion: Office.context.diagnostics.version,
        locale: Office.context.contentLanguage,
        recordedAt: new Date().toISOString(),
        pairs,
      },
      null,
      1,
    );

  /** Saves the recording so far as `<name>.json`. */
  globalThis.saveRecording = (name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([globalThis.recordingText()], { type: 'application/json' }));
    link.download = `${name}.json`;
    link.click();
    return `${pairs.length} requests`;
  };
})();
