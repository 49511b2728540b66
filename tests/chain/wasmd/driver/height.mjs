// Prints the height of the node at an address; 0 before its first block, "none" where none answers.
//   node tests/chain/wasmd/driver/height.mjs http://127.0.0.1:26657
try {
  const response = await fetch(`${process.argv[2]}/status`, { signal: AbortSignal.timeout(2000) });
  const { result } = await response.json();
  console.log(result.sync_info.latest_block_height);
} catch {
  console.log('none');
}
