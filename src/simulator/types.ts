/** Where one simulated provider is: all that a shop needs to talk to it. */
export interface SimulatedProvider {
  /** The API's address: an origin, with a path where several providers would share one. */
  readonly api: string;
  readonly token: string;
  /** Where its links lead: for the element's `redirect-origins`. */
  readonly linkOrigins: readonly string[];
}

/** The running simulation: one entry for each provider. */
export interface Simulator {
  readonly origin: string;
  readonly intergiro: SimulatedProvider;
  readonly mangopay: SimulatedProvider & { readonly clientId: string };
  readonly swan: SimulatedProvider;
  readonly mollie: SimulatedProvider;
  readonly truelayer: SimulatedProvider;
  readonly berlinGroup: SimulatedProvider;
  readonly stripe: SimulatedProvider;
  readonly generic: SimulatedProvider;
  close(): Promise<void>;
}

export interface SimulatorOptions {
  /** 0, the default, takes any free one. */
  readonly port?: number | undefined;
  /** Loopback by default. Anything else lets other machines in. */
  readonly hostname?: string | undefined;
  /** The bearer token of every provider. A made-up one by default. */
  readonly token?: string | undefined;
}
