// SPDX-License-Identifier: Apache-2.0
// The front of the AppImage: a static program before a squashfs. It unpacks that once into the user's cache
// and starts AppRun from there, so it needs neither FUSE nor root and works in containers.
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <squashfuse/squashfuse.h>
#include <squashfuse/util.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// The library's reader knows LZO, which is under the GPL and which we do not use: it finds that it fails.
int __lzo_init_v2(unsigned a, int b, int c, int d, int e, int f, int g, int h, int i, int j)
{
    (void)a, (void)b, (void)c, (void)d, (void)e, (void)f, (void)g, (void)h, (void)i, (void)j;
    return -1;
}
int lzo1x_decompress_safe(const unsigned char *in, size_t length, unsigned char *out, size_t *outLength, void *work)
{
    (void)in, (void)length, (void)out, (void)outLength, (void)work;
    return -1;
}

static void die(const char *what)
{
    fprintf(stderr, "LiveCert.AppImage: %s: %s\n", what, errno ? strerror(errno) : "damaged");
    exit(127);
}

static void join(char *path, const char *folder, const char *name)
{
    if (snprintf(path, PATH_MAX, "%s/%s", folder, name) >= PATH_MAX) {
        errno = ENAMETOOLONG;
        die(folder);
    }
}

static void unpackFile(sqfs *fs, sqfs_inode *inode, const char *path)
{
    static char buffer[1 << 20];
    const int out = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, inode->base.mode & 0755);
    if (out < 0)
        die(path);
    sqfs_off_t at = 0;
    while (at < (sqfs_off_t)inode->xtra.reg.file_size) {
        sqfs_off_t size = sizeof buffer;
        errno = 0;
        if (sqfs_read_range(fs, inode, at, &size, buffer) || size <= 0)
            die("the file");
        for (sqfs_off_t done = 0; done < size;) {
            const ssize_t wrote = write(out, buffer + done, (size_t)(size - done));
            if (wrote < 0)
                die(path);
            done += wrote;
        }
        at += size;
    }
    if (close(out))
        die(path);
}

static void unpackLink(sqfs *fs, sqfs_inode *inode, const char *path)
{
    char target[PATH_MAX];
    size_t size = sizeof target;
    if (sqfs_readlink(fs, inode, target, &size) || symlink(target, path))
        die(path);
}

static void unpack(const char *self, size_t offset, const char *folder)
{
    sqfs fs;
    sqfs_traverse walk;
    sqfs_err error = SQFS_OK;
    errno = 0;
    if (sqfs_open_image(&fs, self, offset) || sqfs_traverse_open(&walk, &fs, sqfs_inode_root(&fs)))
        die("the file");
    while (sqfs_traverse_next(&walk, &error)) {
        if (walk.dir_end)
            continue;
        char path[PATH_MAX];
        sqfs_inode inode;
        join(path, folder, walk.path);
        if (sqfs_inode_get(&fs, &inode, sqfs_dentry_inode(&walk.entry)))
            die("the file");
        if (S_ISDIR(inode.base.mode)) {
            if (mkdir(path, 0755))
                die(path);
        } else if (S_ISLNK(inode.base.mode)) {
            unpackLink(&fs, &inode, path);
        } else if (S_ISREG(inode.base.mode)) {
            unpackFile(&fs, &inode, path);
        }
    }
    if (error)
        die("the file");
    sqfs_traverse_close(&walk);
    sqfs_fd_close(fs.fd);
    sqfs_destroy(&fs);
}

static int removeOne(const char *path, const struct stat *status, int type, struct FTW *walk)
{
    (void)status, (void)type, (void)walk;
    return remove(path);
}

// Where the unpacked program lies: a name made of what is inside, so that another version gets another folder.
static void cacheFolder(int self, size_t offset, char *folder)
{
    unsigned char superblock[96];
    struct stat status;
    errno = 0;
    if (pread(self, superblock, sizeof superblock, (off_t)offset) != sizeof superblock || fstat(self, &status))
        die("the file");
    uint64_t hash = 1469598103934665603ULL;
    for (size_t i = 0; i < sizeof superblock; ++i)
        hash = (hash ^ superblock[i]) * 1099511628211ULL;
    hash = (hash ^ (uint64_t)status.st_size) * 1099511628211ULL;
    hash = (hash ^ (uint64_t)status.st_mtime) * 1099511628211ULL;

    const char *cache = getenv("XDG_CACHE_HOME");
    const char *home = getenv("HOME");
    char base[PATH_MAX];
    if (cache && *cache == '/')
        snprintf(base, sizeof base, "%s", cache);
    else if (home && *home == '/')
        join(base, home, ".cache");
    else
        die("neither XDG_CACHE_HOME nor HOME is a folder");
    if (mkdir(base, 0700) && errno != EEXIST)
        die(base);
    char name[64];
    snprintf(name, sizeof name, "livecert-appimage-%016llx", (unsigned long long)hash);
    join(folder, base, name);
}

static void unpackOnce(const char *self, size_t offset, const char *folder)
{
    struct stat status;
    if (lstat(folder, &status) == 0) {
        if (S_ISDIR(status.st_mode) && status.st_uid == geteuid() && !(status.st_mode & 022))
            return;
        fprintf(stderr, "LiveCert.AppImage: %s belongs to somebody else\n", folder);
        exit(127);
    }
    char fresh[PATH_MAX];
    if (snprintf(fresh, sizeof fresh, "%s.XXXXXX", folder) >= (int)sizeof fresh || !mkdtemp(fresh))
        die(folder);
    unpack(self, offset, fresh);
    // Whoever comes second finds it done.
    if (rename(fresh, folder)) {
        if (errno != EEXIST && errno != ENOTEMPTY)
            die(folder);
        nftw(fresh, removeOne, 16, FTW_DEPTH | FTW_PHYS);
    }
}

int main(int argc, char **argv)
{
    char path[PATH_MAX];
    const ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    if (length < 0)
        die("/proc/self/exe");
    path[length] = 0;
    const int self = open(path, O_RDONLY | O_CLOEXEC);
    Elf64_Ehdr header;
    if (self < 0 || pread(self, &header, sizeof header, 0) != sizeof header)
        die(path);
    const size_t offset = header.e_shoff + (size_t)header.e_shentsize * header.e_shnum;

    if (argc > 1 && !strcmp(argv[1], "--appimage-offset"))
        return printf("%zu\n", offset) < 0;
    if (argc > 1 && !strcmp(argv[1], "--appimage-extract")) {
        if (mkdir("squashfs-root", 0755))
            die("squashfs-root");
        unpack(path, offset, "squashfs-root");
        return 0;
    }
    char folder[PATH_MAX], run[PATH_MAX];
    cacheFolder(self, offset, folder);
    unpackOnce(path, offset, folder);
    join(run, folder, "AppRun");
    setenv("APPDIR", folder, 1);
    setenv("APPIMAGE", path, 1);
    setenv("ARGV0", argv[0], 1);
    execv(run, argv);
    die(run);
}
