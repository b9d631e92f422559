import 'virtual:pretendard.css';
import '#ui/tokens.css';
import '#app/poster.css';
import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { startPlace } from '#app/startPlace.ts';
import { wantsOpening } from '#app/wantsOpening.ts';
import { webglProblem } from '#scene/webgl.ts';
import { bindHistory } from '#view/history.ts';
import { viewStore } from '#view/view.store.ts';
import type { ViewUrlProblem } from '#view/viewUrl.ts';

const arriving = import('#app/Scene.tsx');
const problem = webglProblem();
if (problem) performance.mark('scene:none');
else startPlace();
const scene = problem ? null : arriving;

const misread: ViewUrlProblem[] = [];
bindHistory(window, (problems) => misread.push(...problems));

if (problem || !wantsOpening(viewStore.getState(), window))
  document.getElementById('poster')?.remove();
createRoot(document.getElementById('root') as HTMLElement).render(
  <App misread={misread} noScene={problem} scene={scene} />,
);
