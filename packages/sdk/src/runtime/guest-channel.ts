import { Socket } from 'node:net';
import { FrameDecoder, HOST_FRAMES, encodeFrame, type GuestFrame, type HostFrame } from '@tessera/protocol';

/** The pipe that the host opened for this process, beside standard input, output and error. */
const CHANNEL_FD = 3;

/** The guest's end of the channel. */
export class GuestChannel {
  private readonly socket = new Socket({ fd: CHANNEL_FD, readable: true, writable: true });
  private readonly decoder = new FrameDecoder<HostFrame>(HOST_FRAMES);

  /** @param onClose - the host is gone, or what it sent cannot be read: there is nothing left to live for */
  constructor(onFrame: (frame: HostFrame) => void, onClose: (reason: Error | undefined) => void) {
    this.socket.on('data', (chunk) => {
      try {
        this.decoder.push(chunk as Uint8Array);
        for (let frame = this.decoder.next(); frame !== undefined; frame = this.decoder.next()) onFrame(frame);
      } catch (thrown) {
        onClose(thrown as Error);
      }
    });
    this.socket.on('error', onClose);
    this.socket.on('close', () => onClose(undefined));
  }

  /** Bytes that the host has not taken yet. */
  get unsentBytes(): number {
    return this.socket.writableLength;
  }

  /** @throws ProtocolError when the frame is one that the host would refuse */
  send(frame: GuestFrame): void {
    this.socket.write(encodeFrame(frame));
  }

  /** Resolves when everything sent so far is handed to the operating system. */
  flush(): Promise<void> {
    return new Promise((resolve) => this.socket.write(new Uint8Array(0), () => resolve()));
  }
}
