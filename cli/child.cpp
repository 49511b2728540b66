#include "cli/child.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

#include "cli/console.hpp"

// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): POSIX declares it so.
extern char** environ;

namespace surety::cli {

namespace {

struct Pipe {
  int ends[2] = {-1, -1};

  Pipe() {
    if (pipe2(ends, O_CLOEXEC) == 0) return;
    throw Failure{Exit::io, std::string("no pipe could be made: ") + std::strerror(errno), "", ""};
  }
};

// What the child gets: our pipe ends as its stdin and stdout, and a process group of its own, so
// that an interrupt at the terminal reaches only this program.
int spawn(pid_t& id, const std::vector<std::string>& arguments, int in, int out) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  std::vector<std::string> copies = arguments;
  std::vector<char*> words;
  for (std::string& word : copies) words.push_back(word.data());
  words.push_back(nullptr);
  const int error = posix_spawnp(&id, words[0], &actions, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

}  // namespace

Child::Child(const std::vector<std::string>& arguments) {
  const Pipe in;
  const Pipe out;
  const int error = spawn(id_, arguments, in.ends[0], out.ends[1]);
  close(in.ends[0]);
  close(out.ends[1]);
  to_ = in.ends[1];
  from_ = out.ends[0];
  if (error == 0) return;
  close(to_);
  close(from_);
  throw Failure{Exit::io, arguments[0] + " could not be started: " + std::strerror(error), "",
                "install Node 20 or newer, and see that `node` is in PATH"};
}

Child::~Child() {
  close(to_);
  close(from_);
  int status = 0;
  while (waitpid(id_, &status, 0) < 0 && errno == EINTR) {
  }
}

bool Child::write(ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(to_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) {
      stop_if_interrupted();
      continue;
    }
    if (count <= 0) return false;
    bytes = bytes.subspan(static_cast<u64>(count));
  }
  return true;
}

bool Child::read(u8* place, u64 count) {
  while (count > 0) {
    const ssize_t some = ::read(from_, place, count);
    if (some < 0 && errno == EINTR) {
      stop_if_interrupted();
      continue;
    }
    if (some <= 0) return false;
    place += some;
    count -= static_cast<u64>(some);
  }
  return true;
}

}  // namespace surety::cli
