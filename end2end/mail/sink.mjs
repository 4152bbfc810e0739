// A mail server for tests that keeps what it is given and fails as it is told.
//
//   node sink.mjs [port]      0 or nothing: a free one
//
// It prints one JSON object a line: {"port"} once it listens, {"mode"} when told how to behave, {"from","to","message"}
// (base64) for every message whose last line has arrived, whether it says so or not. Told on standard input, one JSON
// object a line: {"mode": …} as below. It ends with its input.
import { SMTPServer } from 'smtp-server';
import readline from 'node:readline';

/** How it behaves:
 *  take     takes everything
 *  later    wants to be asked again (451) before the message
 *  full     wants to be asked again (452) after the message
 *  refuse   will never take it (550)
 *  drop     hangs up when the message has arrived, without a word
 *  mute     says nothing more when the message has arrived
 *  asleep   accepts connections and does not greet
 */
let mode = 'take';

const say = (fact) => process.stdout.write(`${JSON.stringify(fact)}\n`);
const no = (code, words) => Object.assign(new Error(words), { responseCode: code });

const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  closeTimeout: 100,
  onConnect(session, callback) {
    if (mode !== 'asleep') callback();
  },
  onAuth(auth, session, callback) {
    const known = auth.username === 'veranda' && auth.password === 'a:word/é';
    callback(known ? null : no(535, 'Who are you?'), known ? { user: auth.username } : undefined);
  },
  onRcptTo(address, session, callback) {
    if (mode === 'later') return callback(no(451, 'Come back later'));
    if (mode === 'refuse') return callback(no(550, `No such user: ${address.address}`));
    return callback();
  },
  onData(stream, session, callback) {
    const pieces = [];
    stream.on('data', (piece) => pieces.push(piece));
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope;
      if (mode === 'full') return callback(no(452, 'No room'));
      say({ from: mailFrom.address, to: rcptTo.map((one) => one.address), message: Buffer.concat(pieces).toString('base64') });
      if (mode === 'drop') return sockets.forEach((socket) => socket.destroy());
      if (mode === 'mute') return undefined;
      return callback(null, 'Kept');
    });
  },
});

const sockets = new Set();
server.server.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
});
// Whoever hangs up in the middle is what this is for.
server.on('error', () => {});

server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => say({ port: server.server.address().port }));

readline
  .createInterface({ input: process.stdin })
  .on('line', (line) => {
    ({ mode } = JSON.parse(line));
    say({ mode });
  })
  .on('close', () => process.exit(0));
