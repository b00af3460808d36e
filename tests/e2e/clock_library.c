/* Sets the clock on the wall of one process. Loaded with LD_PRELOAD.
 *
 * The file named by WALL_CLOCK_OFFSET holds by how many nanoseconds it is ahead of the machine's, and may change at any
 * time. Clocks that count from the start of the machine stay as they are, and timers by them. A timer of the kernel by the
 * clock on the wall is always one that nothing but a change of that clock makes readable.
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

#define MOST_FILES 256

static char is_by_wall[MOST_FILES];

int timerfd_create(clockid_t clock, int flags) {
    if (clock != CLOCK_REALTIME) {
        int (*create)(clockid_t, int) = (int (*)(clockid_t, int))dlsym(RTLD_NEXT, "timerfd_create");
        int timer = create(clock, flags);
        if (timer >= 0 && timer < MOST_FILES)
            is_by_wall[timer] = 0;
        return timer;
    }
    const char *path = getenv("WALL_CLOCK_OFFSET");
    int changes = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (changes >= 0 && path != NULL)
        inotify_add_watch(changes, path, IN_MODIFY);
    if (changes >= 0 && changes < MOST_FILES)
        is_by_wall[changes] = 1;
    return changes;
}

int timerfd_settime(int timer, int flags, const struct itimerspec *new_time, struct itimerspec *old_time) {
    if (timer >= 0 && timer < MOST_FILES && is_by_wall[timer]) {
        char changes[4096];
        while (read(timer, changes, sizeof changes) > 0) {
        }
        return 0;
    }
    int (*set)(int, int, const struct itimerspec *, struct itimerspec *) =
        (int (*)(int, int, const struct itimerspec *, struct itimerspec *))dlsym(RTLD_NEXT, "timerfd_settime");
    return set(timer, flags, new_time, old_time);
}
