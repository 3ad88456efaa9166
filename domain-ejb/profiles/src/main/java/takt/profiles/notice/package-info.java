/** Notices to recipients outside the company, and how they are sent. */
package takt.profiles.notice;
