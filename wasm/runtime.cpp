// The little a freestanding module needs of a C and C++ runtime. Each definition here stands in
// for one of libc's or libc++'s that would bring in printf, floats or imports from the host.
// Whatever reports a broken law ends the call with a trap, which the host sees as an error.

#include <cstddef>
#include <cstdint>

extern "C" {

extern unsigned char __heap_base;
void __wasm_call_ctors();

// The host calls this once, before anything else. Without this reference the linker would run the
// constructors at every export.
void _initialize() { __wasm_call_ctors(); }

// The same for a chain, whose first call is to allocate and which knows no _initialize.
void surety_begin() {
  static bool begun = false;
  if (begun) return;
  begun = true;
  __wasm_call_ctors();
}

// The heap grows to the end of memory, one page of 64 KiB at a time.
void* sbrk(intptr_t increment) {
  static uintptr_t top = 0;
  constexpr uintptr_t page = 65536;
  if (top == 0) top = (reinterpret_cast<uintptr_t>(&__heap_base) + 15) & ~uintptr_t{15};
  if (increment < 0) return reinterpret_cast<void*>(-1);
  const uintptr_t before = top;
  const uint64_t after = uint64_t{before} + static_cast<uintptr_t>(increment);
  const uint64_t available = uint64_t{__builtin_wasm_memory_size(0)} * page;
  if (after > available) {
    const uint64_t pages = (after - available + page - 1) / page;
    if (pages > 65536 || __builtin_wasm_memory_grow(0, static_cast<size_t>(pages)) == SIZE_MAX) {
      return reinterpret_cast<void*>(-1);
    }
  }
  top = static_cast<uintptr_t>(after);
  return reinterpret_cast<void*>(before);
}

// libc's memcpy leaves copies of 512 bytes and more to the host; here they are loops over words.
__attribute__((no_builtin("memcpy"))) unsigned char* emscripten_memcpy_big(
    unsigned char* to, const unsigned char* from, size_t size) {
  size_t at = 0;
  for (; at + 8 <= size; at += 8) {
    uint64_t word;
    __builtin_memcpy_inline(&word, from + at, 8);
    __builtin_memcpy_inline(to + at, &word, 8);
  }
  for (; at < size; ++at) to[at] = from[at];
  return to;
}

[[noreturn]] void abort() { __builtin_trap(); }
[[noreturn]] void abort_message(const char*, ...) { __builtin_trap(); }
[[noreturn]] void __assert_fail(const char*, const char*, int, const char*) { __builtin_trap(); }
[[noreturn]] void __cxa_pure_virtual() { __builtin_trap(); }
[[noreturn]] void __cxa_deleted_virtual() { __builtin_trap(); }
[[noreturn]] void __stack_chk_fail() { __builtin_trap(); }
uintptr_t __stack_chk_guard = 0x5e7a11ed;

// A module never exits, so nothing is ever destroyed at exit.
int __cxa_atexit(void (*)(void*), void*, void*) { return 0; }

// The codec's archive checks lengths before it reads, so its throws are never reached.
void* __cxa_allocate_exception(size_t) { __builtin_trap(); }
[[noreturn]] void __cxa_throw(void*, void*, void (*)(void*)) { __builtin_trap(); }
void __cxa_free_exception(void*) { __builtin_trap(); }

}  // extern "C"

void* operator new(size_t size) {
  void* place = __builtin_malloc(size == 0 ? 1 : size);
  if (place == nullptr) __builtin_trap();
  return place;
}
void* operator new[](size_t size) { return operator new(size); }
void operator delete(void* place) noexcept { __builtin_free(place); }
void operator delete(void* place, size_t) noexcept { __builtin_free(place); }
void operator delete[](void* place) noexcept { __builtin_free(place); }
void operator delete[](void* place, size_t) noexcept { __builtin_free(place); }
