/* Makes one file operation of a process fail, or ends the process at it. Loaded with LD_PRELOAD.
 *
 * Operations on files under one folder are counted from faults_begin on. The one with the number asked for fails with the
 * error asked for; with the error KILL the process ends there, a write after half of its bytes.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define KILL (-1)
#define MOST_FILES 4096

static char root[PATH_MAX];
static size_t root_length;
static long fails_at;
static int fails_with;
static const char *failed = "";
static atomic_int is_active;
static atomic_long count;
static atomic_uchar inside[MOST_FILES];

void faults_begin(const char *folder, long at, int error) {
    strncpy(root, folder, sizeof root - 1);
    root_length = strlen(root);
    fails_at = at;
    fails_with = error;
    count = 0;
    is_active = 1;
}

long faults_end(void) {
    is_active = 0;
    return count;
}

const char *faults_failed(void) {
    return failed;
}

static int is_inside(const char *path) {
    return is_active && path != NULL && strncmp(path, root, root_length) == 0;
}

static int is_open_inside(int file) {
    return is_active && file >= 0 && file < MOST_FILES && inside[file];
}

static int fails_here(const char *operation) {
    if (atomic_fetch_add(&count, 1) + 1 != fails_at)
        return 0;
    failed = operation;
    if (fails_with == KILL)
        raise(SIGKILL);
    errno = fails_with;
    return 1;
}

static int noted(int file, int is_ours) {
    if (file >= 0 && file < MOST_FILES)
        inside[file] = (unsigned char)is_ours;
    return file;
}

#define REAL(result, name, ...)                       \
    static result (*real)(__VA_ARGS__);               \
    if (real == NULL)                                 \
        *(void **)&real = dlsym(RTLD_NEXT, name);

#define OPEN(name)                                                        \
    int name(const char *path, int flags, ...) {                          \
        REAL(int, #name, const char *, int, ...)                          \
        mode_t mode = 0;                                                  \
        if (flags & (O_CREAT | __O_TMPFILE)) {                            \
            va_list rest;                                                 \
            va_start(rest, flags);                                        \
            mode = va_arg(rest, mode_t);                                  \
            va_end(rest);                                                 \
        }                                                                 \
        int ours = is_inside(path);                                       \
        if (ours && fails_here(__func__))                                              \
            return -1;                                                    \
        return noted(real(path, flags, mode), ours);                      \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                      \
    int name(int folder, const char *path, int flags, ...) {              \
        REAL(int, #name, int, const char *, int, ...)                     \
        mode_t mode = 0;                                                  \
        if (flags & (O_CREAT | __O_TMPFILE)) {                            \
            va_list rest;                                                 \
            va_start(rest, flags);                                        \
            mode = va_arg(rest, mode_t);                                  \
            va_end(rest);                                                 \
        }                                                                 \
        int ours = is_inside(path);                                       \
        if (ours && fails_here(__func__))                                              \
            return -1;                                                    \
        return noted(real(folder, path, flags, mode), ours);              \
    }
OPENAT(openat)
OPENAT(openat64)

#define OPEN_2(name)                                                      \
    int name(const char *path, int flags) {                               \
        REAL(int, #name, const char *, int)                               \
        int ours = is_inside(path);                                       \
        if (ours && fails_here(__func__))                                              \
            return -1;                                                    \
        return noted(real(path, flags), ours);                            \
    }
OPEN_2(__open_2)
OPEN_2(__open64_2)

int close(int file) {
    REAL(int, "close", int)
    noted(file, 0);
    return real(file);
}

#define ON_FILE(result, name, failed, types, names)                       \
    result name types {                                                   \
        REAL(result, #name, ON_FILE_TYPES_##name)                         \
        if (is_open_inside(file) && fails_here(__func__))                              \
            return failed;                                                \
        return real names;                                                \
    }

#define ON_FILE_TYPES_read int, void *, size_t
#define ON_FILE_TYPES_pread int, void *, size_t, off_t
#define ON_FILE_TYPES_pread64 int, void *, size_t, off64_t
#define ON_FILE_TYPES_fsync int
#define ON_FILE_TYPES_fdatasync int
#define ON_FILE_TYPES_ftruncate int, off_t
#define ON_FILE_TYPES_ftruncate64 int, off64_t
#define ON_FILE_TYPES_fchmod int, mode_t
#define ON_FILE_TYPES_flock int, int
#define ON_FILE_TYPES_fstat int, struct stat *
#define ON_FILE_TYPES_fstat64 int, struct stat64 *
ON_FILE(ssize_t, read, -1, (int file, void *to, size_t size), (file, to, size))
ON_FILE(ssize_t, pread, -1, (int file, void *to, size_t size, off_t at), (file, to, size, at))
ON_FILE(ssize_t, pread64, -1, (int file, void *to, size_t size, off64_t at), (file, to, size, at))
ON_FILE(int, fsync, -1, (int file), (file))
ON_FILE(int, fdatasync, -1, (int file), (file))
ON_FILE(int, ftruncate, -1, (int file, off_t size), (file, size))
ON_FILE(int, ftruncate64, -1, (int file, off64_t size), (file, size))
ON_FILE(int, fchmod, -1, (int file, mode_t mode), (file, mode))
ON_FILE(int, flock, -1, (int file, int kind), (file, kind))
ON_FILE(int, fstat, -1, (int file, struct stat *to), (file, to))
ON_FILE(int, fstat64, -1, (int file, struct stat64 *to), (file, to))

static size_t half(size_t size) {
    return fails_with == KILL && count + 1 == fails_at ? size / 2 : 0;
}

ssize_t write(int file, const void *from, size_t size) {
    REAL(ssize_t, "write", int, const void *, size_t)
    if (is_open_inside(file)) {
        if (half(size) > 0)
            (void)!real(file, from, half(size));
        if (fails_here(__func__))
            return -1;
    }
    return real(file, from, size);
}

#define PWRITE(name, offset)                                              \
    ssize_t name(int file, const void *from, size_t size, offset at) {    \
        REAL(ssize_t, #name, int, const void *, size_t, offset)           \
        if (is_open_inside(file)) {                                       \
            if (half(size) > 0)                                           \
                (void)!real(file, from, half(size), at);                  \
            if (fails_here(__func__))                                                  \
                return -1;                                                \
        }                                                                 \
        return real(file, from, size, at);                                \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define FCNTL(name)                                                       \
    int name(int file, int command, ...) {                                \
        REAL(int, #name, int, int, ...)                                   \
        va_list rest;                                                     \
        va_start(rest, command);                                          \
        void *argument = va_arg(rest, void *);                            \
        va_end(rest);                                                     \
        int locks = command == F_SETLK || command == F_SETLKW;            \
        if (locks && ((struct flock *)argument)->l_type == F_UNLCK)       \
            locks = 0; /* letting go does not fail on a disk */           \
        if (locks && is_open_inside(file) && fails_here(__func__))                     \
            return -1;                                                    \
        return real(file, command, argument);                             \
    }
FCNTL(fcntl)
FCNTL(fcntl64)

#define MMAP(name, offset)                                                \
    void *name(void *to, size_t size, int how, int flags, int file, offset at) { \
        REAL(void *, #name, void *, size_t, int, int, int, offset)        \
        if (is_open_inside(file) && fails_here(__func__))                              \
            return MAP_FAILED;                                            \
        return real(to, size, how, flags, file, at);                      \
    }
MMAP(mmap, off_t)
MMAP(mmap64, off64_t)

#define ON_PATH(result, name, failed, types, names, ...)                  \
    result name types {                                                   \
        REAL(result, #name, __VA_ARGS__)                                  \
        if (is_inside(path) && fails_here(__func__))                                   \
            return failed;                                                \
        return real names;                                                \
    }
ON_PATH(int, rename, -1, (const char *path, const char *to), (path, to), const char *, const char *)
ON_PATH(int, unlink, -1, (const char *path), (path), const char *)
ON_PATH(int, mkdir, -1, (const char *path, mode_t mode), (path, mode), const char *, mode_t)
ON_PATH(int, chmod, -1, (const char *path, mode_t mode), (path, mode), const char *, mode_t)
ON_PATH(int, access, -1, (const char *path, int mode), (path, mode), const char *, int)
ON_PATH(int, stat, -1, (const char *path, struct stat *to), (path, to), const char *, struct stat *)
ON_PATH(int, lstat, -1, (const char *path, struct stat *to), (path, to), const char *, struct stat *)
ON_PATH(int, stat64, -1, (const char *path, struct stat64 *to), (path, to), const char *, struct stat64 *)
ON_PATH(int, lstat64, -1, (const char *path, struct stat64 *to), (path, to), const char *, struct stat64 *)
ON_PATH(DIR *, opendir, NULL, (const char *path), (path), const char *)
