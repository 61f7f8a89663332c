// What the worker keeps in IndexedDB: answers that wait, and today's cards in order.
"use strict";
const STORES = ["outbox", "state"];
let opened;
const openStores = () => {
  opened ||= new Promise((resolve, reject) => {
    const request = indexedDB.open("studyapp", 1);
    request.onupgradeneeded = () => {
      const outbox = request.result.createObjectStore("outbox", { keyPath: "order", autoIncrement: true });
      outbox.createIndex("id", "id", { unique: true });
      request.result.createObjectStore("state");
    };
    request.onsuccess = () => {
      request.result.onclose = () => { opened = undefined; };
      request.result.onversionchange = () => { request.result.close(); opened = undefined; };
      resolve(request.result);
    };
    request.onerror = () => { opened = undefined; reject(request.error); };
  });
  return opened;
};
const given = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
// One transaction over both stores: all of `use` is kept, or nothing.
const transact = async (use, mode, durability = "default") => {
  const transaction = (await openStores()).transaction(STORES, mode, { durability });
  const finished = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  const [outbox, state] = STORES.map((name) => transaction.objectStore(name));
  try {
    const result = await use(outbox, state);
    await finished;
    return result;
  } catch (error) {
    finished.catch(() => {});
    if (!transaction.error) transaction.abort();
    throw error;
  }
};
const look = (use) => transact(use, "readonly");
const change = (use) => transact(use, "readwrite", "relaxed");
const keep = (use) => transact(use, "readwrite", "strict"); // on the disk before it is said to be kept
