// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "message/press-message.h"

#include <string.h>

static PressMessage *
read_html (const char *html)
{
  g_autofree char *mail
      = g_strconcat ("From: a@b.example\nContent-Type: text/html; charset=utf-8\n\n", html, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (mail, strlen (mail));

  return press_message_new (bytes, NULL, NULL);
}

static void
test_text (void)
{
  /* HTML, and its text. */
  static const char *const rows[][2] = {
    /* paragraphs and lines */
    { "<p>One <b>two</b>\n three</p><p>four", "One two three\n\nfour" },
    { "one<br>two<br><br>three", "one\ntwo\n\nthree" },
    { "<div>one</div><div>two</div><div><br></div><div>three</div>", "one\ntwo\n\nthree" },
    { "<p class=MsoNormal>one<p class=MsoNormal>two<p class=MsoNormal>&nbsp;<p class=MsoNormal>three",
      "one\ntwo\n\nthree" },
    { "<div>A whole sentence that is so long that nobody would take it for a line of an address, nor of a "
      "list, but for plain "
      "text that goes on.</div><div>And one.</div>",
      "A whole sentence that is so long that nobody would take it for a line of an address, nor of a list, "
      "but for plain "
      "text that goes on.\n\nAnd one." },
    { "<ul><li>one<li>two</ul>three", "one\ntwo\n\nthree" },
    { "<pre>one\ntwo\n\nthree</pre>", "one\ntwo\n\nthree" },
    /* tables */
    { "<table><tr><td><p>one</p></td><td><p>two</p></td></tr></table>", "one\n\ntwo" },
    { "<table><tr><th>Year<th>Boats<tr><td>2025<td>12<tr><td>2026<td>31</table>",
      "Year Boats\n2025 12\n2026 31" },
    { "<table><tr><td><table><tr><td>one</td></tr></table></td></tr></table>two", "one\n\ntwo" },
    /* what nobody sees */
    { "<head><title>x</title><style>p{}</style></head><body><script>x()</script>one<!-- x --></body>",
      "one" },
    { "<div style='display: none'>x</div>one", "one" },
    { "<span style=\"max-height:0px;overflow:hidden\">x</span>one", "one" },
    { "<span style='font-size:0'>x</span><span style='font-size:1px'>x</span>one", "one" },
    { "<td style='font-size:0px'><div style='font-size:13px'>one</div></td>", "one" },
    { "<span style='mso-hide:all'>x</span><span style='visibility:hidden'>x</span><span "
      "style='opacity:0'>x</span>one",
      "one" },
    { "<p hidden>x</p><p>one", "one" },
    { "<div bgcolor=white style='background-color:#FFF'><span style='color:#ffffff'>x</span>one</div>",
      "one" },
    { "<div style='background:#222'><a style='color:#fff'>one</a></div>", "one" },
    { "<div class='preheader'>x</div>one", "one" },
    { "<img src=http://t.example/p.gif width=1 alt=x>one<input value=x><select><option>x</select>", "one" },
    /* characters */
    { "&bdquo;Gr&uuml;&szlig;e&ldquo; &#8211; 40&nbsp;% &#150; &shy;a&zwnj;b &lt;c&gt;",
      "„Grüße“ – 40 % – ab <c>" },
    { "m<sup>2</sup> H<sub>2</sub>O <a href=http://x.example>here</a>", "m2 H2O here" },
    { "one &unknown; &copy; two", "one &unknown; © two" },
    /* broken */
    { "<p>one<div>two</span></div><b>three", "one\n\ntwo\nthree" },
    { "no tags at all", "no tags at all" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PressMessage) message = read_html (rows[i][0]);

      g_test_message ("%s", rows[i][0]);
      g_assert_cmpstr (message->text, ==, rows[i][1]);
    }
}

static void
test_hints (void)
{
  /* HTML, and the hints of its paragraphs; the last one is plain text. */
  static const struct
  {
    const char *html;
    guint hints[3];
  } rows[] = {
    { "<h1>one</h1><h2>two</h2>three", { PRESS_BLOCK_HEADING, PRESS_BLOCK_HEADING, 0 } },
    { "<p><b>one</b></p><p><b>two</b> and more</p>three", { PRESS_BLOCK_HEADING, 0, 0 } },
    { "<p style='font-size:28px'>one<p style='font-weight:700'>two<p>three",
      { PRESS_BLOCK_HEADING, PRESS_BLOCK_HEADING, 0 } },
    { "<h2>one<br>two, below it</h2><p>x<p>three", { 0, 0, 0 } },
    { "<blockquote>one</blockquote><blockquote type=cite>two</blockquote>three",
      { PRESS_BLOCK_QUOTE, PRESS_BLOCK_QUOTED_MAIL, 0 } },
    { "<ul><li>one</ul><table><tr><td>a<td>b<tr><td>c<td>d</table>three",
      { PRESS_BLOCK_LIST, PRESS_BLOCK_TABLE, 0 } },
    { "<p><a href=x>one</a> | <a href=y>two</a></p><p>see <a href=z>z</a></p>three",
      { PRESS_BLOCK_LINKS, 0, 0 } },
    { "<p><small>one</small><p style='font-size:10px'>two<p>three has more text than both",
      { PRESS_BLOCK_SMALL, PRESS_BLOCK_SMALL, 0 } },
    { "<figure><img src=x><figcaption>one</figcaption></figure><img src=y><p><em>two</em></p>three",
      { PRESS_BLOCK_CAPTION, PRESS_BLOCK_CAPTION, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PressMessage) message = read_html (rows[i].html);

      g_test_message ("%s", rows[i].html);
      g_assert_cmpuint (message->blocks->len, ==, 3);
      for (guint j = 0; j < 3; j++)
        g_assert_cmphex (g_array_index (message->blocks, PressBlock, j).hints, ==, rows[i].hints[j]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/text", test_text);
  g_test_add_func ("/html/hints", test_hints);
  return g_test_run ();
}
