/** What a run stands on, as its setup leaves it to the workers. */
export interface Ground {
  /** In the names of everything that this run makes on the server, so that two runs never meet. */
  readonly run: string;
  /** The server's own database, as its owner: databases are made and dropped from there. */
  readonly clusterUrl: string;
  /** A migrated, empty database, to be copied. */
  readonly template: string;
  /** A folder that goes away with the run. */
  readonly folder: string;
  /** One for each worker. */
  readonly services: readonly ServiceAddress[];
}

export interface ServiceAddress {
  /** Its PUBLIC_URL, without a slash at its end. */
  readonly url: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** Its trace, a JSON line for each statement. */
  readonly logFile: string;
}

const VARIABLE = "PORTICO_TEST_GROUND";

export function leaveGround(ground: Ground): void {
  process.env[VARIABLE] = JSON.stringify(ground);
}

export function ground(): Ground {
  const left = process.env[VARIABLE];
  if (!left) throw new Error("The tests' ground is missing: run the tests by Jest with tests/jest.config.js.");
  return JSON.parse(left);
}

/** The service that this worker speaks to. It lives across test files: a test makes its own workspaces and assumes no others. */
export function ownService(): ServiceAddress {
  const { services } = ground();
  const worker = Number(process.env.JEST_WORKER_ID ?? 1);
  const own = services[(worker - 1) % services.length];
  if (!own) throw new Error("No service was started for the tests.");
  return own;
}
