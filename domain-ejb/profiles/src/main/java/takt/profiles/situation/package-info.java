/** Situations, and by what the company tells them apart (rule F3.8). */
package takt.profiles.situation;
