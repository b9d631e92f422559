import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ground } from '#capabilities/buildings/manifest.ts';
import { textIn } from '#shared/localText.ts';
import { useView } from '#view/useView.ts';
import { flyTo } from '#view/view.store.ts';
import { drawPlan } from './drawPlan.ts';
import { footprintStore } from './footprint.store.ts';
import styles from './Minimap.module.css';
import { type MapFrame, mapFrame, toGround, toMap } from './mapFrame.ts';
import { nearestBlock } from './nearestBlock.ts';
import { shadeRelief } from './shadeRelief.ts';
import { viewFootprint } from './viewFootprint.ts';

interface Props {
  readonly ground: Ground;
  /** Metres above sea level by scene x, z. */
  readonly heightAt: (x: number, z: number) => number;
}

const size = { width: 196, height: 132 } as const;
const strides: Record<string, readonly [east: number, south: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The place in plan, north up, with what the camera sees of it; press, drag or use the arrow keys to go there. */
export function Minimap({ ground, heightAt }: Props) {
  const { t } = useTranslation('minimap');
  const language = useView((view) => view.language);
  const frame = useMemo(() => mapFrame(plotCorners(ground), size.width, size.height), [ground]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const wedge = useRef<SVGPolygonElement>(null);
  const [near, setNear] = useState('');

  useEffect(() => {
    if (frame && canvas.current) paint(canvas.current, frame, ground, heightAt);
  }, [frame, ground, heightAt]);
  useEffect(() => {
    if (!frame) return;
    const show = () => {
      const { sight } = footprintStore.getState();
      const corners = (sight ? viewFootprint(sight) : []).map((at) => toMap(frame, at));
      const text = corners.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
      wedge.current?.setAttribute('points', text);
    };
    show();
    return footprintStore.subscribe(show);
  }, [frame]);
  if (!frame) return null;

  const point = (event: PointerEvent<HTMLElement>, cut: boolean) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const [x, z] = toGround(frame, [
      ((event.clientX - left) / width) * frame.width,
      ((event.clientY - top) / height) * frame.height,
    ]);
    flyTo({ x, z, cut });
  };
  const step = (event: KeyboardEvent) => {
    const stride = strides[event.key];
    if (!stride) return;
    event.preventDefault();
    event.stopPropagation();
    const { x, z, pitch } = footprintStore.getState();
    const metres = frame.width * frame.scale * 0.05;
    const to = { x: x + stride[0] * metres, z: z + stride[1] * metres };
    flyTo({ ...to, pitch });
    const block = nearestBlock(ground.blocks, to);
    setNear(block ? t('near', { name: textIn(block.name, language) }) : '');
  };
  return (
    <div
      aria-describedby="minimap-keys"
      aria-label={t('map')}
      className={styles.map}
      data-covers-scene
      data-map
      onKeyDown={step}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        point(event, false);
      }}
      onPointerMove={(event) => {
        const held = event.currentTarget.hasPointerCapture(event.pointerId);
        if (held && Math.hypot(event.movementX, event.movementY) > 0) point(event, true);
      }}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is worked by keys
      tabIndex={0}
    >
      <canvas className={styles.plan} ref={canvas} />
      <svg
        aria-hidden="true"
        className={styles.over}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
      >
        <polygon className={styles.wedge} ref={wedge} />
        <g className={styles.north} transform={`translate(${frame.width - 15} 17)`}>
          <circle r="10" />
          <path d="M0 -6.5 4 5.5 0 3 -4 5.5Z" />
        </g>
      </svg>
      <p className="visually-hidden" id="minimap-keys">
        {t('keys')}
      </p>
      <p className="visually-hidden" role="status">
        {near}
      </p>
    </div>
  );
}

function* plotCorners({ parcels, blocks }: Ground): Generator<[number, number]> {
  const rings = parcels.length > 0 ? parcels : blocks.map(({ ring }) => ring);
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2)
      yield [(ring[i] as number) / 10, (ring[i + 1] as number) / 10];
  }
}

function paint(
  canvas: HTMLCanvasElement,
  frame: MapFrame,
  ground: Ground,
  heightAt: Props['heightAt'],
): void {
  const ratio = Math.min(3, Math.max(2, devicePixelRatio));
  canvas.width = frame.width * ratio;
  canvas.height = frame.height * ratio;
  const brush = canvas.getContext('2d');
  if (!brush) return;
  const relief = new OffscreenCanvas(frame.width, frame.height);
  const pixels = new ImageData(shadeRelief(frame, heightAt), frame.width, frame.height);
  relief.getContext('2d')?.putImageData(pixels, 0, 0);
  brush.scale(ratio, ratio);
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(relief, 0, 0, frame.width, frame.height);
  drawPlan(brush, ground, frame);
}
