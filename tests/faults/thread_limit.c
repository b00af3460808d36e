/* Lets a process have so many threads and processes of its own at a time, as `ulimit -u` does, which root is free of.
 *
 * Loaded with LD_PRELOAD. THREAD_LIMIT says how many there may be besides the first; one more fails with EAGAIN.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

static atomic_long running;

struct work {
    void *(*run)(void *);
    void *with;
};

static int is_one_too_many(void) {
    const char *limit = getenv("THREAD_LIMIT");
    if (atomic_fetch_add(&running, 1) < (limit == NULL ? 1000000 : atol(limit)))
        return 0;
    atomic_fetch_sub(&running, 1);
    return 1;
}

static void has_ended(void *nothing) {
    (void)nothing;
    atomic_fetch_sub(&running, 1);
}

static void *counted(void *given) {
    struct work work = *(struct work *)given;
    void *answer;
    free(given);
    pthread_cleanup_push(has_ended, NULL);
    answer = work.run(work.with);
    pthread_cleanup_pop(1);
    return answer;
}

int pthread_create(pthread_t *thread, const pthread_attr_t *about, void *(*run)(void *), void *with) {
    static int (*real)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    struct work *work;
    int error;
    if (real == NULL)
        *(void **)&real = dlsym(RTLD_NEXT, "pthread_create");
    if (is_one_too_many())
        return EAGAIN;
    work = malloc(sizeof *work);
    if (work == NULL) {
        has_ended(NULL);
        return EAGAIN;
    }
    work->run = run;
    work->with = with;
    error = real(thread, about, counted, work);
    if (error) {
        free(work);
        has_ended(NULL);
    }
    return error;
}

pid_t fork(void) {
    static pid_t (*real)(void);
    if (real == NULL)
        *(void **)&real = dlsym(RTLD_NEXT, "fork");
    if (is_one_too_many()) {
        errno = EAGAIN;
        return -1;
    }
    return real();
}
