/* Sets the clock on the wall of one process. Loaded with LD_PRELOAD.
 *
 * The file named by WALL_CLOCK_OFFSET holds by how many nanoseconds it is ahead of the machine's, and may change at any
 * time. Clocks that count from the start of the machine stay as they are. A timer of the kernel is always one that
 * nothing but a change of the clock makes readable.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#define BILLION 1000000000LL

static volatile int64_t *offset;
static int (*get_time)(clockid_t, struct timespec *);

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("WALL_CLOCK_OFFSET");
    get_time = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int file = path == NULL ? -1 : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    void *mapped = mmap(NULL, sizeof(int64_t), PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (mapped != MAP_FAILED)
        offset = mapped;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int result = get_time(clock, now);
    if (result == 0 && offset != NULL && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        int64_t nanoseconds = now->tv_sec * BILLION + now->tv_nsec + *offset;
        now->tv_sec = nanoseconds / BILLION;
        now->tv_nsec = nanoseconds % BILLION;
    }
    return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec precise;
    (void)zone;
    if (clock_gettime(CLOCK_REALTIME, &precise) != 0)
        return -1;
    now->tv_sec = precise.tv_sec;
    now->tv_usec = precise.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *now) {
    struct timespec precise;
    clock_gettime(CLOCK_REALTIME, &precise);
    if (now != NULL)
        *now = precise.tv_sec;
    return precise.tv_sec;
}

int timerfd_create(clockid_t clock, int flags) {
    const char *path = getenv("WALL_CLOCK_OFFSET");
    (void)clock;
    (void)flags;
    int changes = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (changes >= 0 && path != NULL)
        inotify_add_watch(changes, path, IN_MODIFY);
    return changes;
}

int timerfd_settime(int timer, int flags, const struct itimerspec *new_time, struct itimerspec *old_time) {
    (void)timer;
    (void)flags;
    (void)new_time;
    (void)old_time;
    return 0;
}
