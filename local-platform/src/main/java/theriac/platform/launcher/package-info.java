/// The `theriac` command. [Launcher] lists the sub-commands; each has a file of its own, and [LocalPlatform] says in
/// which order things start and stop.
package theriac.platform.launcher;
