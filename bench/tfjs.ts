// TensorFlow.js as a peer: its own losses, value and gradient, on the CPU and WASM backends. Its tensors are float32. The packages are
// installed into .bench/ when the bench asks for them: they weigh 160 MB and nothing else needs them.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Batch } from '../src/core/definition';

const VERSION = '4.22.0';
const PACKAGES = ['tfjs-core', 'tfjs-layers', 'tfjs-backend-cpu', 'tfjs-backend-wasm'];
const ROUNDS = 5;

/** A tensor, as far as this file looks at it. */
interface Tensor {
  dataSync(): Float32Array;
  dispose(): void;
}

type Loss = (target: Tensor, prediction: Tensor) => Tensor;

/** The part of the library that is called here. */
interface TensorFlow {
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  tensor(values: Float32Array, shape: readonly number[]): Tensor;
  grad(f: (prediction: Tensor) => Tensor): (prediction: Tensor) => Tensor;
  valueAndGrad(f: (prediction: Tensor) => Tensor): (prediction: Tensor) => { value: Tensor; grad: Tensor };
  mean(tensor: Tensor): Tensor;
  neg(tensor: Tensor): Tensor;
  readonly losses: Readonly<Record<string, (...args: unknown[]) => Tensor>>;
}

/** Which function of the library computes a loss; its core has eight, its layers export some as metrics. */
function lossesOf(tf: TensorFlow, metrics: Readonly<Record<string, Loss>>): Readonly<Record<string, Loss>> {
  const core = tf.losses;
  return {
    mse: core.meanSquaredError!,
    mae: core.absoluteDifference!,
    huber: core.huberLoss!,
    binary_cross_entropy: core.logLoss!,
    binary_cross_entropy_with_logits: core.sigmoidCrossEntropy!,
    hinge: core.hingeLoss!,
    categorical_cross_entropy_with_logits: core.softmaxCrossEntropy!,
    cosine_distance: (target, prediction) => core.cosineDistance!(target, prediction, 1),
    cosine_similarity: (target, prediction) => tf.mean(metrics.cosineProximity!(target, prediction)),
    categorical_cross_entropy: (target, prediction) => tf.mean(metrics.categoricalCrossentropy!(target, prediction)),
    mape: (target, prediction) => tf.mean(metrics.meanAbsolutePercentageError!(target, prediction)),
  };
}

/** Milliseconds of value and gradient by loss, one number a backend; losses that a backend cannot differentiate are left out. */
export async function timeTensorFlow(backend: 'cpu' | 'wasm', batches: ReadonlyMap<string, Batch>): Promise<ReadonlyMap<string, number>> {
  const folder = path.resolve('.bench');
  if (!existsSync(path.join(folder, 'node_modules/@tensorflow/tfjs-backend-wasm'))) {
    const names = PACKAGES.map(name => `@tensorflow/${name}@${VERSION}`);
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', ...names], { stdio: 'inherit' });
  }
  const load = createRequire(path.join(folder, 'package.json'));
  const tf = load('@tensorflow/tfjs-core') as TensorFlow;
  load(`@tensorflow/tfjs-backend-${backend}`);
  const { metrics } = load('@tensorflow/tfjs-layers') as { metrics: Readonly<Record<string, Loss>> };
  await tf.setBackend(backend);
  await tf.ready();
  const times = new Map<string, number>();
  for (const [id, loss] of Object.entries(lossesOf(tf, metrics))) {
    const batch = batches.get(id);
    if (!batch) continue;
    const shape = batch.width > 1 ? [batch.count, batch.width] : [batch.count];
    const [target, prediction] = [batch.target, batch.prediction].map(values =>
      tf.tensor(Float32Array.from(values as ArrayLike<number>), shape),
    );
    const run = tf.valueAndGrad(moved => loss(target!, moved));
    try {
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round < ROUNDS; round += 1) {
        const start = performance.now();
        const { value, grad } = run(prediction!);
        value.dataSync();
        grad.dataSync();
        least = Math.min(least, performance.now() - start);
        value.dispose();
        grad.dispose();
      }
      times.set(id, least);
    } catch (error) {
      console.log(`· TensorFlow.js ${backend} cannot do ${id}: ${String(error).split('\n')[0]}`);
    }
  }
  return times;
}
