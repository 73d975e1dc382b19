/** The workbench page's composition root. */
import { render } from 'preact';
import { loadWorkbench } from './open-desk.ts';
import { WorkbenchPage } from './workbench-page.tsx';

const root = document.getElementById('workbench');
if (root === null) throw new Error('index.html has no element with the id "workbench"');
const loaded = await loadWorkbench();
root.replaceChildren();
render(<WorkbenchPage {...loaded} />, root);
