import { createRoot, type ReconcilerRoot, useFrame, useThree } from '@react-three/fiber';
import { createContext, type ReactNode, use, useEffect, useRef } from 'react';
import { PerspectiveCamera } from 'three';
import { fieldOfView } from '#scene/fieldOfView.ts';
import { askedQuality } from '#scene/quality.ts';
import { Stage, type Target } from '#scene/Stage.ts';
import { contextWishes, takeCanvas } from '#scene/webgl.ts';
import styles from './SceneCanvas.module.css';

const StageContext = createContext<Stage | null>(null);

/** The stage of the canvas around. */
export function useStage(): Stage {
  const stage = use(StageContext);
  if (!stage) throw new Error('useStage is used outside SceneCanvas');
  return stage;
}

interface Props {
  /** Name of the picture for screen readers, and how to move in it. */
  readonly label: string;
  readonly onHover: (target: Target | null, at: readonly [number, number] | null) => void;
  readonly onChoose: (target: Target | null) => void;
  readonly onContextLost: (lost: boolean) => void;
  readonly children: ReactNode;
}

/** The one canvas of the page: frames on demand, kept through its whole life, redrawn after a lost context. */
export function SceneCanvas({ label, onHover, onChoose, onContextLost, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const content = useRef({ onHover, onChoose, onContextLost, children });
  content.current = { onHover, onChoose, onContextLost, children };

  useEffect(() => {
    const holder = ref.current;
    if (!holder) return;
    const canvas = takeCanvas();
    holder.append(canvas);
    const abort = new AbortController();
    let root: ReconcilerRoot<HTMLCanvasElement> | null = createRoot(canvas);
    let stage: Stage | null = null;
    let frameloop: 'never' | 'demand' = 'never';
    const asked = askedQuality(location.search);
    let mostPixels = asked?.maxPixelRatio ?? 2;
    const camera = new PerspectiveCamera(33, 1, 10, 40_000);
    const resize = async (): Promise<void> => {
      const { width, height, top, left } = holder.getBoundingClientRect();
      if (width === 0 || height === 0) return;
      camera.fov = fieldOfView(width / height);
      await root?.configure({
        camera,
        size: { width, height, top, left },
        dpr: Math.min(devicePixelRatio, mostPixels),
        frameloop,
        flat: true,
        gl: contextWishes,
      });
    };
    void resize().then(() => {
      if (!root || abort.signal.aborted) return;
      const { gl, scene, invalidate } = root.render(null).getState();
      stage = new Stage({
        renderer: gl,
        scene,
        camera,
        asked,
        setPixelRatio: (most) => {
          if (Math.min(devicePixelRatio, most) === Math.min(devicePixelRatio, mostPixels)) return;
          mostPixels = most;
          void resize().then(() => {
            stage?.labels.setRatio(gl.getPixelRatio());
            stage?.loop.change();
          });
        },
        invalidate: () => invalidate(),
        onHover: (...args) => content.current.onHover(...args),
        onChoose: (target) => content.current.onChoose(target),
      });
      if (new URLSearchParams(location.search).has('probe')) void expose(stage);
      root.render(
        <StageContext value={stage}>
          <FrameDriver
            onReady={() => {
              frameloop = 'demand';
            }}
          />
          {content.current.children}
        </StageContext>,
      );
    });
    const resized = new ResizeObserver(() => {
      void resize().then(() => {
        stage?.labels.relayout();
        stage?.loop.change();
      });
    });
    resized.observe(holder);
    const on = { signal: abort.signal };
    canvas.addEventListener(
      'webglcontextlost',
      (event) => {
        event.preventDefault();
        content.current.onContextLost(true);
      },
      on,
    );
    canvas.addEventListener(
      'webglcontextrestored',
      () => {
        content.current.onContextLost(false);
        stage?.restore();
      },
      on,
    );
    return () => {
      abort.abort();
      resized.disconnect();
      stage?.dispose();
      root?.unmount();
      root = null;
      canvas.remove();
    };
  }, []);

  return (
    <div
      className={styles.picture}
      role="application"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved and searched by keys, as its label says
      tabIndex={0}
      data-scene=""
      ref={ref}
    />
  );
}

async function expose(stage: Stage): Promise<void> {
  const { exposeStage } = await import('#scene/exposeStage.ts');
  exposeStage(stage);
}

/** Lets frames be drawn from here on, by the stage: what stood before it was no picture. */
function FrameDriver({ onReady }: { onReady: () => void }) {
  const stage = useStage();
  const setFrameloop = useThree((state) => state.setFrameloop);
  useFrame((_, seconds) => stage.loop.frame(seconds), 1);
  const ready = useRef(onReady);
  useEffect(() => {
    ready.current();
    setFrameloop('demand');
    stage.loop.change();
  }, [stage, setFrameloop]);
  return null;
}
