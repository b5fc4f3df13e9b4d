#ifndef ATTUNE_CREADLINE_SHIM_H
#define ATTUNE_CREADLINE_SHIM_H

#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>
#include <sys/prctl.h>

// readline's settings are global variables, which Swift 6 refuses to touch: one accessor each, and why it is set.

// `$if attune` in a user's inputrc. Set here, because readline keeps the pointer.
static inline void attune_set_name(void) { rl_readline_name = "attune"; }
// Ctrl-C clears the line, Ctrl-Z redraws it, a hang-up saves: Terminal's own handlers see to these.
static inline void attune_catch_no_signals(void) { rl_catch_signals = 0; }
// A window that changes its size is one more signal to wait for, beside the others.
static inline void attune_catch_no_resize(void) { rl_catch_sigwinch = 0; }
// LINES and COLUMNS in the environment would go stale, and reach an editor that is started later.
static inline void attune_keep_environment(void) { rl_change_environment = 0; }
// Reads one byte, waiting for signals as well.
static inline void attune_set_input(rl_getc_func_t *read) { rl_getc_function = read; }
// Whether a byte is waiting: readline would ask the terminal, and what has been read ahead is not there.
static inline void attune_set_input_check(rl_hook_func_t *check) { rl_input_available_hook = check; }
// After readline's own preparation of the terminal, the keys that would be signals are taken from the driver.
static inline void attune_set_preparation(rl_vintfunc_t *prepare) { rl_prep_term_function = prepare; }
// Called at Tab.
static inline void attune_set_completion(rl_completion_func_t *complete) { rl_attempted_completion_function = complete; }
// Several words that fit are shown by us, with what each does.
static inline void attune_set_completion_display(rl_compdisp_func_t *show) { rl_completion_display_matches_hook = show; }
// Without it a word that nothing completes is completed to the name of a file.
static inline void attune_complete_no_files(void) { rl_attempted_completion_over = 1; }
// What has been typed so far, for completion and for a hang-up.
static inline const char *attune_line(void) { return rl_line_buffer; }
static inline int attune_line_length(void) { return rl_end; }
// A line that is given up is left at its end, so that what follows does not overwrite its last rows.
static inline void attune_move_to_end(void) { rl_point = rl_end; }

// Swift's Glibc does not show prctl.
static inline void attune_set_process_name(const char *name) { prctl(PR_SET_NAME, name, 0, 0, 0); }
static inline void attune_forbid_dumping(void) { prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

#endif
