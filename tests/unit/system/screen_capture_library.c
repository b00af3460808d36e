/* The functions that screen_capture.py calls, with the types of Windows and of the Objective-C runtime. They note what
   they were asked for, and answer as the systems do. */

#include <stdint.h>
#include <string.h>

void *asked_window;
uint32_t asked_affinity;
uint32_t newest_affinity = 0x11;
unsigned long sharing_type = 99;
static long view, view_without_window, window;

void *a_view(void) { return &view; }
void *a_view_without_window(void) { return &view_without_window; }

int SetWindowDisplayAffinity(void *hwnd, uint32_t affinity)
{
    if (affinity > newest_affinity)
        return 0;
    asked_window = hwnd;
    asked_affinity = affinity;
    return 1;
}

void *sel_registerName(const char *name)
{
    return strcmp(name, "window") == 0 ? (void *)1 : strcmp(name, "setSharingType:") == 0 ? (void *)2 : (void *)0;
}

void *objc_msgSend(void *object, void *selector, unsigned long argument)
{
    if (object == &view && selector == (void *)1)
        return &window;
    if (object == &window && selector == (void *)2)
        sharing_type = argument;
    return (void *)0;
}
