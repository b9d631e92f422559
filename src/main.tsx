import 'virtual:pretendard.css';
import '#ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { webglProblem } from '#scene/webgl.ts';
import { bindHistory } from '#view/history.ts';
import type { ViewUrlProblem } from '#view/viewUrl.ts';

const problem = webglProblem();
if (problem) performance.mark('scene:none');
const scene = problem ? null : import('#app/Scene.tsx');

const misread: ViewUrlProblem[] = [];
bindHistory(window, (problems) => misread.push(...problems));

createRoot(document.getElementById('root') as HTMLElement).render(
  <App misread={misread} noScene={problem} scene={scene} />,
);
