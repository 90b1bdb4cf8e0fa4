// Follows /sandbox/live. A lost connection is retried, and everything is read again once it is back,
// because what changed in between was not heard.

const SLOWEST = 4000;

export function follow(heard, connected) {
  let pause = 250;
  const open = () => {
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/sandbox/live`);
    socket.onopen = () => {
      pause = 250;
      connected(true);
    };
    socket.onmessage = (event) => heard(JSON.parse(event.data));
    socket.onclose = () => {
      connected(false);
      setTimeout(open, pause);
      pause = Math.min(pause * 2, SLOWEST);
    };
  };
  open();
}
