import 'virtual:pretendard.css';
import '#ui/tokens.css';
import '#app/poster.css';
import { isHome } from '#app/homePose.ts';
import { startPlace } from '#app/startPlace.ts';
import { webglProblem } from '#scene/webgl.ts';
import { bindHistory } from '#view/history.ts';
import { viewStore } from '#view/view.store.ts';
import type { ViewUrlProblem } from '#view/viewUrl.ts';

const misread: ViewUrlProblem[] = [];
bindHistory(window, (problems) => misread.push(...problems));
if ('WebGL2RenderingContext' in window) startPlace();

const arriving = import('#app/Scene.tsx');
const page = import('#app/mountPage.tsx');
const problem = webglProblem();
if (problem) performance.mark('scene:none');
if (problem || !opensAtHome()) document.getElementById('poster')?.remove();
void page.then(({ mountPage }) =>
  mountPage({ misread, noScene: problem, scene: problem ? null : arriving }),
);

/** The poster shows the opening views: it stands in for the scene where one of them is what comes. */
function opensAtHome(): boolean {
  const { camera, choice } = viewStore.getState();
  return !choice && (!camera || isHome(camera, innerWidth / innerHeight));
}
