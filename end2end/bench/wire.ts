// What came over the wire, and when: the browser's own account of it.
import type { CDPSession } from '@playwright/test';

interface Request {
  /** Head and pieces, as they came: moment and bytes. */
  pieces: [number, number][];
  /** The whole, once it is there: moment and bytes with everything counted. */
  whole?: [number, number];
}

/** The account of one visit. Moments are the browser's, in seconds. */
export class Wire {
  /** When the address was asked for. */
  began = Number.NaN;
  /** The first contentful paint. */
  readonly paint: Promise<number>;
  /** The first message of a stream. */
  readonly hello: Promise<number>;
  private readonly requests = new Map<string, Request>();

  private constructor(network: CDPSession) {
    network.on('Network.requestWillBeSent', ({ requestId, timestamp, type }) => {
      if (type === 'Document' && Number.isNaN(this.began)) this.began = timestamp;
      this.requests.set(requestId, { pieces: [] });
    });
    network.on('Network.responseReceived', ({ requestId, timestamp, response }) => {
      this.requests.get(requestId)?.pieces.push([timestamp, response.encodedDataLength]);
    });
    network.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => {
      this.requests.get(requestId)?.pieces.push([timestamp, encodedDataLength]);
    });
    network.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
      const request = this.requests.get(requestId);
      if (request) request.whole = [timestamp, encodedDataLength];
    });
    this.paint = new Promise((resolve) => {
      network.on('Page.lifecycleEvent', ({ name, timestamp }) => {
        // The empty page before the visit is painted too.
        if (name === 'firstContentfulPaint' && !Number.isNaN(this.began)) resolve(timestamp);
      });
    });
    this.hello = new Promise((resolve) => network.once('Network.eventSourceMessageReceived', ({ timestamp }) => resolve(timestamp)));
  }

  /** Begins to account for a page. */
  static async of(network: CDPSession): Promise<Wire> {
    const wire = new Wire(network);
    await network.send('Network.enable');
    await network.send('Page.enable');
    await network.send('Page.setLifecycleEventsEnabled', { enabled: true });
    return wire;
  }

  /** Bytes that had come by a moment, heads included. */
  until(moment: number): number {
    let bytes = 0;
    for (const { pieces, whole } of this.requests.values()) {
      if (whole && whole[0] <= moment) bytes += whole[1];
      else for (const [at, size] of pieces) if (at <= moment) bytes += size;
    }
    return bytes;
  }
}
