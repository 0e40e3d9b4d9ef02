/*
 * Makes a call to the system fail, for FaultyDiskTest: preloaded before the C library, it counts
 * the calls that write to files named *.gpkg*, or the memory that SQLite asks for, and lets the one
 * fail that the test wants. The test and this library share a file of four numbers.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* kind: 0 none, 1 writes and syncs, 2 memory; error: errno; fail: the call to fail, from 1. */
struct control {
  volatile int32_t kind, error, fail, count;
};

static struct control off;
static struct control *control = &off;
static uintptr_t code_start, code_end;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("DATELINE_FAULTS");
  int fd = path ? open(path, O_RDWR) : -1;
  if (fd >= 0) {
    void *shared = mmap(0, sizeof off, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (shared != MAP_FAILED) control = shared;
    close(fd);
  }
}

static int fails(void) {
  return __sync_add_and_fetch(&control->count, 1) == control->fail;
}

static int write_fails(int fd) {
  if (control->kind != 1) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (!strstr(path, ".gpkg") || !fails()) return 0;
  errno = control->error;
  return 1;
}

#define NEXT(name) ((typeof(&name)) dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t size) {
  return write_fails(fd) ? -1 : NEXT(write)(fd, bytes, size);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) {
  return write_fails(fd) ? -1 : NEXT(pwrite)(fd, bytes, size, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
  return write_fails(fd) ? -1 : NEXT(pwrite64)(fd, bytes, size, at);
}

int fsync(int fd) {
  return write_fails(fd) ? -1 : NEXT(fsync)(fd);
}

int fdatasync(int fd) {
  return write_fails(fd) ? -1 : NEXT(fdatasync)(fd);
}

int ftruncate(int fd, off_t size) {
  return write_fails(fd) ? -1 : NEXT(ftruncate)(fd, size);
}

int ftruncate64(int fd, off64_t size) {
  return write_fails(fd) ? -1 : NEXT(ftruncate64)(fd, size);
}

/* Where the code of SQLite lies, so that only its memory fails, and not that of Java. */
static void find_sqlite(void) {
  FILE *maps = fopen("/proc/self/maps", "re");
  char line[1024];
  while (maps && fgets(line, sizeof line, maps)) {
    uintptr_t start, end;
    char mode[5];
    if (strstr(line, "sqlitejdbc")
        && sscanf(line, "%lx-%lx %4s", &start, &end, mode) == 3 && mode[2] == 'x') {
      code_start = start;
      code_end = end;
    }
  }
  if (maps) fclose(maps);
}

static int memory_fails(void *caller) {
  static __thread int within;
  if (control->kind != 2 || within) return 0;
  within = 1;
  if (!code_start) find_sqlite();
  within = 0;
  uintptr_t at = (uintptr_t) caller;
  return at >= code_start && at < code_end && fails();
}

extern void *__libc_malloc(size_t);
extern void *__libc_realloc(void *, size_t);

void *malloc(size_t size) {
  return memory_fails(__builtin_return_address(0)) ? 0 : __libc_malloc(size);
}

void *realloc(void *memory, size_t size) {
  return memory_fails(__builtin_return_address(0)) ? 0 : __libc_realloc(memory, size);
}
