#ifndef ATTUNE_CREADLINE_SHIM_H
#define ATTUNE_CREADLINE_SHIM_H

#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>
#include <sys/prctl.h>

// Swift's Glibc does not show prctl.
static inline void attune_forbid_dumping(void) { prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

#endif
