/* Loaded into a child of the soak in front of the C library (ld.so(8), LD_PRELOAD): every clock is as many seconds ahead as a
   file says, now, as after a sleep on systems whose counting clock goes on while they sleep. Test code: no program that is
   shipped loads it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile const int64_t *ahead;
static long long seconds_ahead(void) {
    if (!ahead) {
        const char *path = getenv("LAYOVER_CLOCK");
        int fd = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
        void *seen = fd < 0 ? MAP_FAILED : mmap(NULL, sizeof *ahead, PROT_READ, MAP_SHARED, fd, 0);
        if (fd >= 0) close(fd);
        static const int64_t none = 0;
        ahead = seen == MAP_FAILED ? &none : seen;
    }
    return *ahead;
}
int clock_gettime(clockid_t clock, struct timespec *now) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int done = real(clock, now);
    if (done == 0) now->tv_sec += seconds_ahead();
    return done;
}
int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec exact;
    (void)zone;
    int done = clock_gettime(CLOCK_REALTIME, &exact);
    if (done == 0) { now->tv_sec = exact.tv_sec; now->tv_usec = exact.tv_nsec / 1000; }
    return done;
}
