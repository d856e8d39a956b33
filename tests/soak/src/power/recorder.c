/* Loaded into a child of the soak in front of the C library (ld.so(8), LD_PRELOAD): writes down, in their order, what
   changes files under one folder, what is synced, and what is said on standard output. Asked to, it lets so many of these
   fail from some place on, as a full or failing disk does, or as long as some file is there, as a right that was taken away does;
   or each takes its time, as on a slow disk. How many changes there were is written down at the end, where that is asked. Test code: no program that is shipped loads it. Each record is
   one line, followed by as many bytes as its last number says. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t order = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static int record = -1;
static const char *under;
#define REAL(name) static __typeof__(name) *real; if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

/* Which changes fail, counted from the first, and how (errno(3)); none where nobody says. */
static long long fail_from = -1, fail_for, changes;
/* Only what takes room fails: a full disk syncs, and makes files shorter. */
static int only_room;
static int fail_with;
static const char *fail_while;
static long long slow_write, slow_sync;
static long long number(const char *name) { const char *text = getenv(name); return text ? atoll(text) : -1; }
static int is_ours(const char *path) { return under && strncmp(path, under, strlen(under)) == 0; }
static int name_of(int fd, char *path, size_t size);
static int fails(void) {
    if (fail_while && access(fail_while, F_OK) == 0) { errno = fail_with; return 1; }
    if (fail_from < 0) return 0;
    long long now = changes++;
    if (now < fail_from || now >= fail_from + fail_for) return 0;
    errno = fail_with;
    return 1;
}
/* A right that is gone is missed by whoever opens a file to write it, not only by who makes one. */
static int needs_right(int flags) { return (fail_with == EACCES || fail_with == EROFS) && (flags & O_ACCMODE) != O_RDONLY; }
static int may_fail(void) { return fail_from >= 0 || fail_while; }
static int fails_on(int fd) { char path[4096]; return fd != 1 && may_fail() && name_of(fd, path, sizeof path) && fails(); }
static int fails_without_room(int fd) { return !only_room && fails_on(fd); }
static int fails_at(const char *path) { return may_fail() && is_ours(path) && fails(); }
/* A slow disk does one thing after the other: this stands inside the lock. */
static void takes(int fd, long long microseconds) { char path[4096]; if (microseconds > 0 && fd != 1 && name_of(fd, path, sizeof path)) usleep((useconds_t)microseconds); }

static void begin(void) {
    pthread_mutex_lock(&order);
    if (record >= 0 || record == -2) return;
    const char *path = getenv("LAYOVER_RECORD");
    under = getenv("LAYOVER_RECORD_UNDER");
    fail_from = number("LAYOVER_FAIL_FROM"); fail_for = number("LAYOVER_FAIL_FOR"); fail_with = (int)number("LAYOVER_FAIL_WITH");
    only_room = getenv("LAYOVER_FAIL_ROOM") != NULL;
    fail_while = getenv("LAYOVER_FAIL_WHILE"); slow_write = number("LAYOVER_SLOW_WRITE"); slow_sync = number("LAYOVER_SLOW_SYNC");
    if (!path || !under) { record = -2; return; }
    int (*opens)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
    record = opens(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
}
static void end(void) { int kept = errno; pthread_mutex_unlock(&order); errno = kept; }

/* How many changes could have failed. */
__attribute__((destructor)) static void count(void) {
    const char *path = getenv("LAYOVER_CHANGES");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (file) { fprintf(file, "%lld", changes); fclose(file); }
}

static void put(const char *head, const void *data, size_t length) {
    if (record < 0) return;
    int kept = errno;
    struct iovec parts[2] = {{(void *)head, strlen(head)}, {(void *)data, length}};
    static ssize_t (*writes)(int, const struct iovec *, int);
    if (!writes) writes = (ssize_t (*)(int, const struct iovec *, int))dlsym(RTLD_NEXT, "writev");
    if (writes(record, parts, length ? 2 : 1) < 0) abort();
    errno = kept;
}
static int name_of(int fd, char *path, size_t size) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, size - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_ours(path);
}
static void at(int folder, const char *name, char *path, size_t size) {
    char base[4096];
    if (name[0] == '/' || folder == AT_FDCWD || !name_of(folder, base, sizeof base)) snprintf(path, size, "%s", name);
    else snprintf(path, size, "%s/%s", base, name);
}
static void say(const char *kind, const char *one, const char *other) {
    char head[9000];
    snprintf(head, sizeof head, "%s\t%s\t%s\t0\n", kind, one, other);
    put(head, NULL, 0);
}
static void wrote(int fd, const void *data, ssize_t length, off_t offset) {
    char path[4096], head[4300];
    if (length <= 0) return;
    if (fd == 1) {
        snprintf(head, sizeof head, "said\t-\t-\t%zd\n", length);
        put(head, data, (size_t)length);
    } else if (name_of(fd, path, sizeof path)) {
        snprintf(head, sizeof head, "write\t%s\t%lld\t%zd\n", path, (long long)offset, length);
        put(head, data, (size_t)length);
    }
}

ssize_t write(int fd, const void *data, size_t length) {
    REAL(write); begin();
    int appends = fcntl(fd, F_GETFL) & O_APPEND;
    off_t offset = lseek(fd, 0, appends ? SEEK_END : SEEK_CUR);
    takes(fd, slow_write); errno = 0;
    ssize_t done = fails_on(fd) ? -1 : real(fd, data, length);
    wrote(fd, data, done, offset);
    end(); return done;
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
    REAL(pwrite); begin(); takes(fd, slow_write); ssize_t done = fails_on(fd) ? -1 : real(fd, data, length, offset); wrote(fd, data, done, offset); end(); return done;
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
    REAL(pwrite64); begin(); takes(fd, slow_write); ssize_t done = fails_on(fd) ? -1 : real(fd, data, length, offset); wrote(fd, data, done, offset); end(); return done;
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
    ssize_t all = 0;
    for (int i = 0; i < count; i++) {
        ssize_t done = write(fd, parts[i].iov_base, parts[i].iov_len);
        if (done < 0) return all ? all : done;
        all += done;
        if ((size_t)done < parts[i].iov_len) break;
    }
    return all;
}
static void cut(int fd, long long length, int done) {
    char path[4096], number[32];
    if (done == 0 && name_of(fd, path, sizeof path)) { snprintf(number, sizeof number, "%lld", length); say("cut", path, number); }
}
int ftruncate(int fd, off_t length) { REAL(ftruncate); begin(); int done = fails_without_room(fd) ? -1 : real(fd, length); cut(fd, length, done); end(); return done; }
int ftruncate64(int fd, off64_t length) { REAL(ftruncate64); begin(); int done = fails_without_room(fd) ? -1 : real(fd, length); cut(fd, length, done); end(); return done; }
static void synced(int fd, int done) {
    char path[4096]; struct stat facts;
    if (done != 0 || !name_of(fd, path, sizeof path)) return;
    say(fstat(fd, &facts) == 0 && S_ISDIR(facts.st_mode) ? "names" : "sync", path, "-");
}
int fsync(int fd) { REAL(fsync); begin(); takes(fd, slow_sync); int done = fails_without_room(fd) ? -1 : real(fd); synced(fd, done); end(); return done; }
int fdatasync(int fd) { REAL(fdatasync); begin(); takes(fd, slow_sync); int done = fails_without_room(fd) ? -1 : real(fd); synced(fd, done); end(); return done; }

static int opened(int folder, const char *name, int flags, mode_t mode) {
    static int (*real)(int, const char *, int, ...);
    if (!real) real = (int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, "openat");
    begin();
    char path[4096]; struct stat facts;
    at(folder, name, path, sizeof path);
    int is_new = (flags & O_CREAT) && stat(path, &facts) != 0;
    errno = 0;
    int fd = (is_new || needs_right(flags)) && fails_at(path) ? -1 : real(folder, name, flags, mode);
    if (fd >= 0 && is_ours(path)) {
        if (is_new) say("new", path, "-");
        else if (flags & O_TRUNC) say("cut", path, "0");
    }
    end(); return fd;
}
#define MODE mode_t mode = 0; if (flags & O_CREAT) { va_list list; va_start(list, flags); mode = va_arg(list, mode_t); va_end(list); }
int open(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE return opened(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE return opened(folder, path, flags, mode); }

int rename(const char *from, const char *to) {
    REAL(rename); begin(); int done = fails_at(from) ? -1 : real(from, to); if (done == 0 && is_ours(from)) say("rename", from, to); end(); return done;
}
int unlink(const char *path) { REAL(unlink); begin(); int done = real(path); if (done == 0 && is_ours(path)) say("gone", path, "-"); end(); return done; }
int unlinkat(int folder, const char *name, int flags) {
    REAL(unlinkat); begin(); char path[8200]; at(folder, name, path, sizeof path);
    int done = real(folder, name, flags); if (done == 0 && is_ours(path)) say("gone", path, "-"); end(); return done;
}
int rmdir(const char *path) { REAL(rmdir); begin(); int done = real(path); if (done == 0 && is_ours(path)) say("gone", path, "-"); end(); return done; }
/* What is there already is said to be, on a full disk as well (mkdir(2), EEXIST). */
static int is_new_folder(const char *path) { struct stat facts; return lstat(path, &facts) != 0; }
int mkdir(const char *path, mode_t mode) { REAL(mkdir); begin(); int done = is_new_folder(path) && fails_at(path) ? -1 : real(path, mode); if (done == 0 && is_ours(path)) say("folder", path, "-"); end(); return done; }
int link(const char *from, const char *to) { REAL(link); begin(); int done = fails_at(to) ? -1 : real(from, to); if (done == 0 && is_ours(to)) say("link", from, to); end(); return done; }
int linkat(int one, const char *from, int other, const char *to, int flags) {
    REAL(linkat); begin(); int done = fails_at(to) ? -1 : real(one, from, other, to, flags); if (done == 0 && is_ours(to)) say("link", from, to); end(); return done;
}
/* Copies go the long way, where they can be seen. */
ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *there, size_t length, unsigned flags) {
    (void)from; (void)at; (void)to; (void)there; (void)length; (void)flags; errno = EXDEV; return -1;
}
ssize_t sendfile(int to, int from, off_t *at, size_t length) { (void)to; (void)from; (void)at; (void)length; errno = EINVAL; return -1; }
ssize_t sendfile64(int to, int from, off64_t *at, size_t length) { (void)to; (void)from; (void)at; (void)length; errno = EINVAL; return -1; }
